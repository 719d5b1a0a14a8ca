package org.teilhabe.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.teilhabe.feedback.web.InboxPage.Tag;
import org.teilhabe.feedback.web.Said;
import org.teilhabe.platform.text.Words;

/** A concern in the words of the desk. */
final class ConcernWords {
    private final Words words;
    private final Clock clock;

    ConcernWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** What it is about; never anything about the person. */
    Said about(Concern concern) {
        if (concern.kind() == ConcernKind.MISSING && !concern.text().isEmpty()) {
            var dir = concern.language().rightToLeft() ? "rtl" : "auto";
            return new Said(concern.text(), concern.language().tag(), dir);
        }
        var subject = concern.subject();
        if (!subject.title().isEmpty()) return Said.german(subject.title(), words.language());
        if (!subject.page().isEmpty()) return new Said(subject.page(), null, "ltr");
        return Said.of(words.get("feedback.desk.about.general"));
    }

    String why(Concern concern) {
        var flaw = concern.flaw();
        if (flaw != null) return words.get("feedback.desk.flaw." + flaw.tag());
        if (concern.times() > 1) return words.get("feedback.desk.times", concern.times());
        if (concern.blanked() || concern.kind() == ConcernKind.MISSING) return "";
        return concern.sender().writesMail()
                ? words.get("feedback.desk.by-mail")
                : words.get(concern.sender().phone().isEmpty() ? "feedback.desk.by-none" : "feedback.desk.by-phone");
    }

    Tag state(Concern concern) {
        var label = words.get("feedback.desk.state." + concern.state().tag());
        return switch (concern.state()) {
            case NEW -> new Tag(label, "warn", "bell");
            case WORKING -> new Tag(label, "info", "pencil");
            case DONE -> new Tag(label, "ok", "check");
        };
    }

    String day(Instant at) {
        var day = LocalDate.ofInstant(at, clock.getZone());
        var today = LocalDate.now(clock);
        if (day.equals(today)) return words.get("feedback.desk.today");
        if (day.equals(today.minusDays(1))) return words.get("feedback.desk.yesterday");
        return words.date(day);
    }

    String moment(Instant at) {
        var time = LocalDateTime.ofInstant(at, clock.getZone()).toLocalTime();
        return words.get("feedback.desk.moment", day(at), words.time(time));
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n+")).filter(p -> !p.isBlank()).toList();
    }
}
