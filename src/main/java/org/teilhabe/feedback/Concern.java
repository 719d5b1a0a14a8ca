package org.teilhabe.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Anliegen«: something somebody told the centre through the portal, and what became of it.
 *
 * @param language in which it was written and will be answered
 * @param flaw only of a reported mistake
 * @param times how often the same was said
 * @param due by when it is to be answered, only of a barrier
 * @param blanked its words and its sender are gone for good
 */
record Concern(
        UUID id,
        CaseNumber number,
        ConcernKind kind,
        State state,
        PortalLanguage language,
        String text,
        @Nullable Flaw flaw,
        Sender sender,
        Subject subject,
        int times,
        Instant received,
        @Nullable LocalDate due,
        @Nullable Worker worker,
        @Nullable Instant closed,
        boolean blanked,
        int version) {

    /** »Stand«. */
    enum State {
        NEW,
        WORKING,
        DONE;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State byTag(String tag) {
            return valueOf(tag.toUpperCase(Locale.ROOT));
        }
    }

    /** »Bearbeitung«: who has taken it on. */
    record Worker(UUID id, String name) {}

    /** Opening it means reading about a person. */
    boolean personal() {
        return !blanked && kind != ConcernKind.MISSING && (sender.known() || !text.isEmpty());
    }

    boolean answerable() {
        return sender.writesMail() && !blanked;
    }

    Concern take(Worker who) {
        return switch (state) {
            case NEW, WORKING -> with(State.WORKING, who, null);
            case DONE -> throw new Rejected("feedback.desk.is-done");
        };
    }

    /** Whoever answers first has taken it on. */
    Concern answered(Worker who) {
        if (!answerable()) throw new Rejected("feedback.desk.no-mail");
        return switch (state) {
            case NEW -> with(State.WORKING, who, null);
            case WORKING -> this;
            case DONE -> throw new Rejected("feedback.desk.is-done");
        };
    }

    Concern finish(Instant now) {
        return state == State.DONE ? this : with(State.DONE, worker, now);
    }

    Concern reopen() {
        if (blanked) throw new Rejected("feedback.desk.is-blanked");
        if (state != State.DONE) return this;
        return with(worker == null ? State.NEW : State.WORKING, worker, null);
    }

    private Concern with(State next, @Nullable Worker who, @Nullable Instant end) {
        return new Concern(
                id, number, kind, next, language, text, flaw, sender, subject, times, received, due, who, end, blanked,
                version);
    }
}
