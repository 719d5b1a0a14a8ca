package org.teilhabe.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.identity.link.LinkField;
import org.teilhabe.identity.link.LinkPurpose;
import org.teilhabe.identity.link.LinkVisit;
import org.teilhabe.identity.link.MailLinks;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.Trail;

/** »Einladung«: the first way in. Whoever follows it may choose a password, or do without one. */
@Component
class Invitation implements LinkPurpose {
    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Accounts accounts;
    private final Passwords passwords;
    private final MailLinks links;
    private final Mailer mailer;
    private final Trail trail;
    private final Entrance entrance;

    Invitation(Accounts accounts, Passwords passwords, MailLinks links, Mailer mailer, Trail trail, Entrance entrance) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.mailer = mailer;
        this.trail = trail;
        this.entrance = entrance;
    }

    @Override
    public String name() {
        return "identity.invitation";
    }

    /** Sends the link, and takes back the one before. */
    @Transactional
    public void send(Account account) {
        links.revoke(name(), account.id());
        var address = links.issue(name(), account.id(), account.language(), LIFETIME);
        mailer.send(
                account.mail(), account.language(), "identity.invitation", account.name(), address, LIFETIME.toDays());
        trail.did("account.invited", "account", account.id(), "");
    }

    @Override
    public List<LinkField> fields(UUID subject) {
        return List.of(
                new LinkField(
                        "password", "identity.password.new", "identity.invitation.hint", "password", "new-password"),
                new LinkField("again", "identity.password.again", "", "password", "new-password"));
    }

    @Override
    public Optional<String> act(UUID subject, LinkVisit visit) {
        var account =
                accounts.find(subject).filter(Account::active).orElseThrow(() -> new Rejected("identity.link.gone"));
        if (!visit.typed("password").isEmpty() || !visit.typed("again").isEmpty()) choose(account, visit);
        entrance.enter(account, Entrance.Way.LINK, visit.request(), visit.response());
        return Optional.of(account.roles().stream().anyMatch(Role::staff) ? AccountPages.DESK : AccountPages.OWN_AREA);
    }

    private void choose(Account account, LinkVisit visit) {
        var password = visit.typed("password");
        passwords
                .check(new Faults(), "password", password, account.name(), account.mail())
                .check(password.equals(visit.typed("again")), "again", "identity.password.differ")
                .rejectIfAny();
        accounts.password(account.id(), passwords.encode(password));
        trail.did("account.password-set", "account", account.id(), "");
    }
}
