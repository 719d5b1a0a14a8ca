package org.teilhabe.feedback;

import java.util.Map;
import java.util.Optional;
import org.teilhabe.platform.Faults;

/** The report of a mistake as it was sent. */
record MistakeForm(Optional<Flaw> flaw, Typed text, Typed mail) {
    static final int LONGEST = 1000;
    private static final Typed NO_PHONE = new Typed("");

    static MistakeForm of(Map<String, String> typed) {
        return new MistakeForm(
                Flaw.byTag(typed.getOrDefault("was", "")),
                Typed.of(typed.getOrDefault("text", "")),
                Typed.of(typed.getOrDefault("mail", "")));
    }

    MistakeForm checked() {
        var faults = new Faults()
                .check(flaw.isPresent(), "was", "field.choice")
                .check(
                        !text.empty() || flaw.filter(Flaw.OTHER::equals).isEmpty(),
                        "text",
                        "feedback.mistake.text.missing")
                .check(text.lines(), "text", "field.control")
                .check(text.within(LONGEST), "text", "field.too-long", LONGEST);
        Reply.check(faults, mail, NO_PHONE);
        faults.rejectIfAny();
        return this;
    }

    Sender sender() {
        return new Sender("", Reply.mail(mail).orElse(""), "");
    }
}
