package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.RateLimits;

/** What people do with their own account. */
@Service
class OwnAccount {
    /** Whoever just came by a link from their own mailbox has shown enough to choose a new password. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RateLimits limits;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnAccount(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            RateLimits limits,
            Trail trail,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    Account mine() {
        return accounts.find(me()).orElseThrow();
    }

    @Transactional
    public void describe(String name, String language, int version) {
        var tongue = PortalLanguage.byTag(language).filter(l -> l != PortalLanguage.LEICHT);
        PersonName.check(new Faults(), name)
                .check(tongue.isPresent(), "language", "field.choice")
                .rejectIfAny();
        accounts.describe(me(), version, PersonName.tidy(name), tongue.orElseThrow());
        trail.did("account.described", "account", me(), "");
    }

    /** The back office in German or English; anything else is no choice there. */
    @Transactional
    public void speak(String language) {
        var tongue = DeskShells.LANGUAGES.stream()
                .filter(l -> l.tag().equals(language))
                .findFirst()
                .orElseThrow(() -> Rejected.field("sprache", "field.choice"));
        accounts.speak(me(), tongue);
        trail.did("account.described", "account", me(), "");
    }

    /** Must the old password be shown for a new one? */
    boolean asksForOld(HttpServletRequest request) {
        var byLink = SessionNote.of(request)
                .filter(note -> note.way() == Entrance.Way.LINK && clock.millis() - note.since() < FRESH.toMillis());
        return mine().password() != null && byLink.isEmpty();
    }

    /** Ends all other sessions: whoever knew the old password is out. */
    void choosePassword(String old, String fresh, String again, HttpServletRequest request) {
        var account = mine();
        if (asksForOld(request)) {
            limits.count("password", account.id().toString(), 10, Duration.ofMinutes(15));
            if (!passwords.matches(old, account.password())) throw Rejected.field("old", "identity.password.wrong");
        }
        passwords
                .check(new Faults(), "fresh", fresh, account.name(), account.mail())
                .check(fresh.equals(again), "again", "identity.password.differ")
                .rejectIfAny();
        var encoded = passwords.encode(fresh);
        transaction.executeWithoutResult(status -> {
            accounts.password(account.id(), encoded);
            accounts.nextEpoch(account.id());
            trail.did("account.password-set", "account", account.id(), "");
        });
        Ticket.here(mine()).put(request);
        sessions.endOthers(account.id(), request.getSession().getId());
    }

    void end(String session) {
        sessions.end(me(), session);
    }

    void signOutEverywhere(HttpServletRequest request) {
        transaction.executeWithoutResult(status -> {
            accounts.nextEpoch(me());
            trail.did("account.signed-out-everywhere", "account", me(), "");
        });
        sessions.endOthers(me(), request.getSession().getId());
        request.getSession().invalidate();
    }

    private static UUID me() {
        return Actor.find()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .id();
    }
}
