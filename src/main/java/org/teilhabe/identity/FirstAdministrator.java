package org.teilhabe.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.identity.link.LinkField;
import org.teilhabe.identity.link.LinkPurpose;
import org.teilhabe.identity.link.LinkVisit;
import org.teilhabe.identity.link.MailLinks;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.start.FirstLink;
import org.teilhabe.platform.start.StartNote;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * The first administrator of a centre: as long as nobody has an account there, each start prints a link on the console,
 * and whoever can read the console may open it.
 */
@Component
class FirstAdministrator implements LinkPurpose, StartNote, FirstLink {
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final Centres centres;
    private final Accounts accounts;
    private final Passwords passwords;
    private final MailLinks links;
    private final Entrance entrance;
    private final Trail trail;
    private final Ids ids;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            Centres centres,
            Accounts accounts,
            Passwords passwords,
            MailLinks links,
            Entrance entrance,
            Trail trail,
            Ids ids,
            TransactionTemplate transaction) {
        this.centres = centres;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.entrance = entrance;
        this.trail = trail;
        this.ids = ids;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "identity.first-administrator";
    }

    @Override
    public List<String> lines(String base) {
        var lines = new ArrayList<String>();
        for (var centre : centres.all())
            if (!centre.demo())
                CurrentCentre.run(
                        centre,
                        () -> linkHere(centre).ifPresent(link -> {
                            lines.add(
                                    "Das Zentrum »" + centre.slug()
                                            + "« hat noch keine Administration. Richten Sie sie hier ein (gilt einen Tag, einmal):");
                            lines.add("  " + (first(centre) ? base + link.substring(link.indexOf("/l/")) : link));
                        }));
        return lines;
    }

    @Override
    public String here() {
        return linkHere(CurrentCentre.get())
                .orElseThrow(() -> new IllegalStateException("Somebody has an account here already"));
    }

    private boolean first(Centre centre) {
        return centres.first().filter(centre::equals).isPresent();
    }

    private Optional<String> linkHere(Centre centre) {
        return Optional.ofNullable(transaction.execute(status -> {
            if (accounts.any()) return null;
            links.revoke(name(), centre.id());
            return links.issue(name(), centre.id(), PortalLanguage.DE, LIFETIME);
        }));
    }

    @Override
    public List<LinkField> fields(UUID subject) {
        return List.of(
                new LinkField("name", "identity.name", "", "text", "name"),
                new LinkField("mail", "identity.mail", "", "email", "username"),
                new LinkField(
                        "password", "identity.password.new", "identity.password.hint", "password", "new-password"),
                new LinkField("again", "identity.password.again", "", "password", "new-password"));
    }

    @Override
    public Optional<String> act(UUID subject, LinkVisit visit) {
        if (accounts.any()) throw new Rejected("identity.link.gone");
        var name = PersonName.tidy(visit.typed("name"));
        var mail = MailAddress.fold(visit.typed("mail"));
        var password = visit.typed("password");
        passwords
                .check(PersonName.check(new Faults(), name), "password", password, name, mail.orElse(""))
                .check(mail.isPresent(), "mail", "field.mail")
                .check(password.equals(visit.typed("again")), "again", "identity.password.differ")
                .rejectIfAny();
        var id = ids.next();
        accounts.add(
                id,
                name,
                mail.orElseThrow(),
                visit.language(),
                passwords.encode(password),
                Set.of(Role.ADMINISTRATION));
        entrance.enter(accounts.find(id).orElseThrow(), Entrance.Way.LINK, visit.request(), visit.response());
        trail.did("account.first-administrator", "account", id, "");
        return Optional.of("/verwaltung/konto");
    }
}
