package org.teilhabe.directory.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.teilhabe.directory.Contact;

/** The numbered columns of contacts: {@code contact1_function}, {@code contact1_phone}, … */
final class ContactColumns {
    static final int MOST = 20;
    private static final List<String> PARTS = List.of("function", "phone", "email", "languages", "hours");
    /** Whoever names no function is the contact in general. */
    private static final String NOBODY_SAID = "Kontakt";

    private ContactColumns() {}

    static List<String> names(int contacts) {
        return IntStream.rangeClosed(1, Math.min(contacts, MOST))
                .boxed()
                .flatMap(n -> PARTS.stream().map(part -> name(n, part)))
                .toList();
    }

    private static String name(int number, String part) {
        return "contact" + number + "_" + part;
    }

    static void print(List<Contact> contacts, Cells out) {
        for (var n = 1; n <= Math.min(contacts.size(), MOST); n++) {
            var contact = contacts.get(n - 1);
            out.put(name(n, "function"), contact.function())
                    .put(name(n, "phone"), contact.phone())
                    .put(name(n, "email"), contact.email())
                    .all(name(n, "languages"), contact.languages())
                    .put(name(n, "hours"), HoursText.write(contact.hours()));
        }
    }

    static List<Contact> read(RowInput in) {
        var contacts = new ArrayList<Contact>();
        for (var n = 1; n <= MOST; n++) {
            var number = n;
            if (PARTS.stream().noneMatch(part -> !in.cell(name(number, part)).isEmpty())) continue;
            var function = in.line(name(n, "function"), 120);
            var phone = in.phone(name(n, "phone"));
            var mail = in.mail(name(n, "email"));
            var languages = ConditionColumns.languages(in, name(n, "languages"));
            var hours = in.hours(name(n, "hours"));
            if (PARTS.stream().anyMatch(part -> !in.asItWas(name(number, part)))
                    && in.cell(name(n, "phone")).isEmpty()
                    && in.cell(name(n, "email")).isEmpty()) in.fault(name(n, "phone"), "contact-way");
            contacts.add(new Contact(function.isEmpty() ? NOBODY_SAID : function, phone, mail, languages, hours));
        }
        return contacts;
    }
}
