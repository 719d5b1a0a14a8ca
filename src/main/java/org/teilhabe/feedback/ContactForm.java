package org.teilhabe.feedback;

import java.util.Map;
import org.teilhabe.platform.Faults;

/** The contact form as it was sent. */
record ContactForm(Typed message, Typed mail, Typed phone, Typed name, boolean barrier) {
    static final int LONGEST = 4000;

    static ContactForm of(Map<String, String> typed, boolean barrier) {
        return new ContactForm(
                Typed.of(typed.getOrDefault("nachricht", "")),
                Typed.of(typed.getOrDefault("mail", "")),
                Typed.of(typed.getOrDefault("telefon", "")),
                Typed.of(typed.getOrDefault("name", "")),
                barrier);
    }

    /** Whoever reports a barrier may stay unknown. */
    ContactForm checked() {
        var faults = new Faults()
                .check(!message.empty(), "nachricht", "feedback.message.missing")
                .check(message.lines(), "nachricht", "field.control")
                .check(message.within(LONGEST), "nachricht", "field.too-long", LONGEST)
                .check(barrier || !mail.empty() || !phone.empty(), "mail", "feedback.reply.missing");
        Reply.check(faults, mail, phone);
        faults.check(name.line(), "name", "field.control")
                .check(name.within(100), "name", "field.too-long", 100)
                .rejectIfAny();
        return this;
    }

    Sender sender() {
        return new Sender(name.text(), Reply.mail(mail).orElse(""), phone.text());
    }

    ConcernKind kind() {
        return barrier ? ConcernKind.BARRIER : ConcernKind.QUESTION;
    }
}
