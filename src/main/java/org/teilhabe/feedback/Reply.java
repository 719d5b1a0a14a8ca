package org.teilhabe.feedback;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.text.Phone;

/** »Antwortweg«: the mail address or phone number under which somebody wants to be answered. */
final class Reply {
    private Reply() {}

    static void check(Faults faults, Typed mail, Typed phone) {
        faults.check(mail.line(), "mail", "field.control")
                .check(mail.within(254), "mail", "field.too-long", 254)
                .check(
                        !mail.line()
                                || !mail.within(254)
                                || mail.empty()
                                || mail(mail).isPresent(),
                        "mail",
                        "field.mail")
                .check(phone.line(), "telefon", "field.control")
                .check(phone.within(40), "telefon", "field.too-long", 40)
                .check(
                        !phone.line()
                                || !phone.within(40)
                                || phone.empty()
                                || phone(phone).isPresent(),
                        "telefon",
                        "field.phone");
    }

    /** The address as mail servers take it: the domain in ascii. */
    static Optional<String> mail(Typed typed) {
        var at = typed.text().lastIndexOf('@');
        if (at < 1) return Optional.empty();
        try {
            var domain = IDN.toASCII(typed.text().substring(at + 1)).toLowerCase(Locale.ROOT);
            var address = typed.text().substring(0, at) + "@" + domain;
            if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")
                    || !address.matches("[\\x21-\\x7e&&[^\"(),:;<>\\[\\]\\\\]]+")) return Optional.empty();
            return Optional.of(new InternetAddress(address, true).getAddress());
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Phone> phone(Typed typed) {
        return Phone.read(typed.text());
    }
}
