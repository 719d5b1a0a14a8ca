package org.teilhabe.documents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.web.Stamps;

/** Issues what was written at the desk, gives it out again while its words are kept, and withdraws it. */
@Service
@Transactional
class Issuing {
    static final String PURPOSE = "documents.issue";

    private final Papers papers;
    private final PaperWords words;
    private final Stationery stationery;
    private final Stamps stamps;
    private final Trail trail;

    Issuing(Papers papers, PaperWords words, Stationery stationery, Stamps stamps, Trail trail) {
        this.papers = papers;
        this.words = words;
        this.stationery = stationery;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** @return the paper, the same for a form that is sent twice with the same words */
    UUID issue(Draft draft, String stamp) {
        if (!stamps.redeem(PURPOSE, stamp)) return known(draft, stamp);
        var paper = papers.issue(draft.words().sort(), draft.about());
        var printed = draft.words().proven(stationery.proof(paper));
        words.keep(new PaperWords.Kept(paper.id(), printed, me().id()), Stamps.number(stamp));
        return paper.id();
    }

    private UUID known(Draft draft, String stamp) {
        var before = words.byStamp(Stamps.number(stamp)).orElseThrow(() -> new Rejected("form.stamp.invalid"));
        var paper = papers.find(before.paper());
        var same = before.words().proven(null).equals(draft.words())
                && paper.about().equals(draft.about());
        if (!same)
            throw new Rejected("documents.desk.issued-other", paper.number().toString());
        return paper.id();
    }

    /** @param reason why it was withdrawn, empty while it is valid; @param kept whether its words are still there, so that it can be printed once more */
    record Shown(Paper paper, String reason, boolean kept, boolean mayWithdraw) {}

    @Transactional(readOnly = true)
    Shown show(UUID id) {
        var paper = papers.find(id);
        var kept = words.of(id);
        return new Shown(paper, papers.reason(id), kept.isPresent(), paper.valid() && mayWithdraw(kept));
    }

    /** @param words as they were issued, the address of the house of that day and all */
    record Copy(Paper paper, Printed words) {}

    Copy copy(UUID id) {
        var paper = papers.find(id);
        var kept = words.of(id).orElseThrow(() -> new Missing("words of paper " + id));
        trail.read("paper", id);
        return new Copy(paper, kept.words());
    }

    void withdraw(UUID id, String reason) {
        withdrawable(id);
        papers.revoke(id, reason);
    }

    /** For whoever may withdraw it. */
    @Transactional(readOnly = true)
    Paper withdrawable(UUID id) {
        var paper = papers.find(id);
        if (!mayWithdraw(words.of(id))) throw new AccessDeniedException("Somebody else's paper");
        return paper;
    }

    /** Whoever leads, and whoever issued it, as long as we know who that was. */
    private static boolean mayWithdraw(Optional<PaperWords.Kept> kept) {
        return me().has(Role.LEITUNG, Role.KOORDINATION)
                || kept.filter(k -> k.issuer().equals(me().id())).isPresent();
    }

    private static Actor me() {
        return Actor.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
