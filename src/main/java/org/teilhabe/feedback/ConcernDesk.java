package org.teilhabe.feedback;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.web.BaseAddress;

/** What staff do with a concern. Each deed names the version it was decided on. */
@Service
@Transactional
class ConcernDesk {
    static final int LONGEST = 4000;
    static final String SUBJECT = "concern";

    private final Concerns concerns;
    private final Mailer mailer;
    private final BaseAddress base;
    private final Trail trail;
    private final Clock clock;
    private final Ids ids;

    ConcernDesk(Concerns concerns, Mailer mailer, BaseAddress base, Trail trail, Clock clock, Ids ids) {
        this.concerns = concerns;
        this.mailer = mailer;
        this.base = base;
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    record Opened(Concern concern, List<Note> notes) {}

    /** Shows it to a person; where it is about one, that is written down. */
    Opened open(UUID id) {
        var concern = find(id);
        if (concern.personal()) trail.read(SUBJECT, id);
        return new Opened(concern, concerns.notes(id));
    }

    void take(UUID id, int version) {
        var concern = find(id, version).take(me());
        move(concern, "taken");
    }

    void finish(UUID id, int version) {
        var concern = find(id);
        if (concern.state() == Concern.State.DONE) return;
        move(same(concern, version).finish(clock.instant()), "done");
    }

    void reopen(UUID id, int version) {
        var concern = find(id);
        if (concern.state() != Concern.State.DONE) return;
        move(same(concern, version).reopen(), "reopened");
    }

    void note(UUID id, int version, String typed) {
        var text = text(typed);
        var concern = find(id);
        if (said(concern, Note.Kind.NOTE, text)) return;
        concerns.save(same(concern, version));
        add(concern, Note.Kind.NOTE, text);
        trail.did("feedback.noted", SUBJECT, id, concern.number().toString());
    }

    /** @param last whether this settles it */
    void answer(UUID id, int version, String typed, boolean last) {
        var text = text(typed);
        var concern = find(id);
        if (said(concern, Note.Kind.ANSWER, text)) return;
        var answered = same(concern, version).answered(me());
        concerns.save(last ? answered.finish(clock.instant()) : answered);
        add(concern, Note.Kind.ANSWER, text);
        var number = concern.number().toString();
        var contact = base.here() + "/" + concern.language().tag() + "/kontakt";
        mailer.send(concern.sender().mail(), concern.language(), "feedback.answer", number, text, contact);
        trail.did("feedback.answered", SUBJECT, id, number);
        if (last) trail.did("feedback.done", SUBJECT, id, number);
    }

    private void move(Concern moved, String deed) {
        concerns.save(moved);
        trail.did("feedback." + deed, SUBJECT, moved.id(), moved.number().toString());
    }

    /** A button pressed twice: the same person said the very same just now. */
    private boolean said(Concern concern, Note.Kind kind, String text) {
        var notes = concerns.notes(concern.id());
        if (notes.isEmpty()) return false;
        var last = notes.getLast();
        return last.kind() == kind && last.text().equals(text) && last.by().equals(me().name());
    }

    private void add(Concern concern, Note.Kind kind, String text) {
        concerns.add(ids.next(), concern.id(), new Note(kind, text, clock.instant(), me().name()));
    }

    private static String text(String typed) {
        var text = Typed.of(typed);
        new Faults()
                .check(!text.empty(), "text", "field.missing")
                .check(text.lines(), "text", "field.control")
                .check(text.within(LONGEST), "text", "field.too-long", LONGEST)
                .rejectIfAny();
        return text.text();
    }

    private Concern find(UUID id) {
        return concerns.find(id).orElseThrow(() -> new Missing("No concern " + id));
    }

    private Concern find(UUID id, int version) {
        return same(find(id), version);
    }

    private static Concern same(Concern concern, int version) {
        if (concern.version() != version)
            throw new OptimisticLockingFailureException("The concern was moved meanwhile");
        return concern;
    }

    private static Concern.Worker me() {
        var actor = Actor.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        return new Concern.Worker(actor.id(), actor.displayName());
    }
}
