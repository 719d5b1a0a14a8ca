package org.teilhabe.centre;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;

/** What is done with service notices. */
@Service
@Transactional
public class NoticeDesk {
    private final Books books;
    private final Bell bell;
    private final Trail trail;
    private final Clock clock;
    private final Ids ids;

    NoticeDesk(Books books, Bell bell, Trail trail, Clock clock, Ids ids) {
        this.books = books;
        this.bell = bell;
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Notice> all() {
        return books.notices();
    }

    @Transactional(readOnly = true)
    public Notice find(UUID id) {
        return books.notice(id).orElseThrow(() -> new Missing("notice"));
    }

    /** What somebody wants a notice to be. */
    public record Draft(
            NoticeKind kind, LocalDateTime from, @Nullable LocalDateTime to, Text title, Text text, Text urgent) {}

    public Notice announce(Draft draft) {
        check(draft.from(), draft.to());
        var notice = new Notice(
                ids.next(), draft.kind(), draft.from(), draft.to(), draft.title(), draft.text(), draft.urgent(), 1);
        books.add(notice);
        return told("notice.announced", notice);
    }

    /** @param version the notice had when the change was begun */
    public Notice change(UUID id, Draft draft, int version) {
        var before = find(id);
        if (before.phase(now()) == Notice.Phase.PAST) throw new Rejected("centre.notice.past");
        if (!draft.from().equals(before.from()) || !Objects.equals(draft.to(), before.to()))
            check(draft.from(), draft.to());
        var notice = new Notice(
                id, draft.kind(), draft.from(), draft.to(), draft.title(), draft.text(), draft.urgent(), version);
        books.save(notice);
        return told("notice.changed", notice);
    }

    /** Takes a notice from the pages at once; it is kept as a past one. */
    public Notice end(UUID id) {
        var ended = find(id).end(now());
        books.save(ended);
        return told("notice.ended", ended);
    }

    /** Puts the words of a notice in force once more; the earlier one stays as it was. */
    public Notice again(UUID id, LocalDateTime from, @Nullable LocalDateTime to) {
        check(from, to);
        var notice = find(id).again(ids.next(), from, to);
        books.add(notice);
        return told("notice.put-in-force", notice);
    }

    /** Drops a scheduled notice, which nobody has seen yet. */
    public void drop(UUID id) {
        var notice = find(id);
        if (notice.phase(now()) != Notice.Phase.SCHEDULED) throw new Rejected("centre.notice.seen-already");
        books.remove(notice);
        told("notice.dropped", notice);
    }

    private void check(LocalDateTime from, @Nullable LocalDateTime to) {
        judged(from, to).rejectIfAny();
    }

    /** What is wrong with the time of a notice, whatever it says. */
    public List<Rejected.Fault> wrong(LocalDateTime from, @Nullable LocalDateTime to) {
        return judged(from, to).found();
    }

    private Faults judged(LocalDateTime from, @Nullable LocalDateTime to) {
        return new Faults()
                .check(to == null || to.isAfter(now()), "to", "centre.notice.over")
                .check(to == null || to.isAfter(from) || !to.isAfter(now()), "to", "centre.notice.backwards")
                .check(from.isAfter(now().minusYears(1)), "from", "centre.notice.ancient")
                .check(from.isBefore(now().plusYears(2)), "from", "centre.notice.far");
    }

    private Notice told(String deed, Notice notice) {
        trail.did(deed, "notice", notice.id(), notice.kind().word());
        bell.ring();
        return notice;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
