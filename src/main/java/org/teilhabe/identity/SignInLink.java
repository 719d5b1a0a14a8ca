package org.teilhabe.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.identity.link.LinkPurpose;
import org.teilhabe.identity.link.LinkVisit;
import org.teilhabe.identity.link.MailLinks;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;

/** Signing in by a link sent to one's address, for people who come rarely or have lost their password. */
@Component
class SignInLink implements LinkPurpose {
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Accounts accounts;
    private final MailLinks links;
    private final Mailer mailer;
    private final Trail trail;
    private final Entrance entrance;

    SignInLink(Accounts accounts, MailLinks links, Mailer mailer, Trail trail, Entrance entrance) {
        this.accounts = accounts;
        this.links = links;
        this.mailer = mailer;
        this.trail = trail;
        this.entrance = entrance;
    }

    @Override
    public String name() {
        return "identity.sign-in";
    }

    /** Sends a link where there is such an account; nobody is told whether there is. */
    @Transactional
    public void send(String mail) {
        MailAddress.fold(mail).flatMap(accounts::byMail).filter(Account::active).ifPresent(this::send);
    }

    private void send(Account account) {
        links.revoke(name(), account.id());
        var address = links.issue(name(), account.id(), account.language(), LIFETIME);
        mailer.send(account.mail(), account.language(), "identity.sign-in", address, LIFETIME.toMinutes());
        trail.did("account.link-sent", "account", account.id(), "");
    }

    @Override
    public Optional<String> act(UUID subject, LinkVisit visit) {
        var account =
                accounts.find(subject).filter(Account::active).orElseThrow(() -> new Rejected("identity.link.gone"));
        entrance.enter(account, Entrance.Way.LINK, visit.request(), visit.response());
        return Optional.of(account.home());
    }
}
