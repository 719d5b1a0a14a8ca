package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.teilhabe.directory.Contact;

/** The rows of {@link Contact}s. */
final class ContactForm {
    private ContactForm() {}

    static void write(List<Contact> contacts, Form.Filling form) {
        for (var i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            var row = "contacts." + i + ".";
            form.put(row + "function", contact.function())
                    .put(row + "phone", contact.phone())
                    .put(row + "email", contact.email())
                    .all(row + "languages", contact.languages());
            HoursForm.writeLine(contact.hours(), row, form);
        }
    }

    static List<Contact> read(Input in, List<Contact> former) {
        var contacts = new ArrayList<Contact>();
        for (var i : in.form().rows("contacts")) {
            if (!in.form().any("contacts." + i)) continue;
            var row = "contacts." + i + ".";
            var function = in.line(row + "function", 120);
            var phone = in.phone(row + "phone");
            var mail = in.mail(row + "email");
            var hours = HoursForm.readLine(in, row);
            var before = i < former.size() ? former.get(i).languages() : List.<String>of();
            var languages = ConditionsForm.inOrder(before, in.choices(row + "languages", ConditionsForm::language));
            if (function.isEmpty()) in.fault(row + "function", "directory.form.contact.function");
            if (phone == null && mail == null && in.form().get(row + "phone").isBlank())
                in.fault(row + "phone", "directory.form.contact.way");
            contacts.add(new Contact(function, phone, mail, languages, hours));
        }
        return contacts;
    }
}
