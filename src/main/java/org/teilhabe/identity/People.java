package org.teilhabe.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.text.PortalLanguage;

/** What management and administration do with the people of the house. */
@Service
@Transactional
class People {
    private final Accounts accounts;
    private final Invitation invitation;
    private final Trail trail;
    private final Ids ids;

    People(Accounts accounts, Invitation invitation, Trail trail, Ids ids) {
        this.accounts = accounts;
        this.invitation = invitation;
        this.trail = trail;
        this.ids = ids;
    }

    /** Opens somebody's record; the trail notes it. */
    public Account open(UUID id) {
        var account = find(id);
        trail.read("account", id);
        return account;
    }

    public UUID invite(String name, String mail, String language, Set<Role> roles) {
        var folded = check(name, mail, null);
        var tongue = PortalLanguage.byTag(language).filter(l -> l != PortalLanguage.LEICHT);
        new Faults()
                .check(tongue.isPresent(), "language", "field.choice")
                .check(!roles.isEmpty(), "roles", "identity.people.no-role")
                .rejectIfAny();
        mayGive(Set.of(), roles);
        var id = ids.next();
        accounts.add(id, PersonName.tidy(name), folded, tongue.orElseThrow(), null, roles);
        trail.did("account.made", "account", id, words(roles, "+"));
        invitation.send(find(id));
        return id;
    }

    public void inviteAgain(UUID id) {
        var account = find(id);
        if (!account.active()) throw new Rejected("identity.people.blocked");
        invitation.send(account);
    }

    public void change(UUID id, int version, String name, String mail, Set<Role> roles) {
        var account = find(id);
        var folded = check(name, mail, account);
        mayGive(account.roles(), roles);
        if (account.roles().contains(Role.ADMINISTRATION) && !roles.contains(Role.ADMINISTRATION)) anotherOneStays(id);
        accounts.correct(id, version, PersonName.tidy(name), folded);
        if (!account.mail().equals(folded) || !account.name().equals(PersonName.tidy(name)))
            trail.did("account.corrected", "account", id, "");
        if (account.roles().equals(roles)) return;
        accounts.assign(id, roles);
        trail.did("account.roles", "account", id, difference(account.roles(), roles));
    }

    public void block(UUID id) {
        var account = find(id);
        if (me().id().equals(id)) throw new Rejected("identity.people.not-oneself");
        mayTouch(account);
        if (account.roles().contains(Role.ADMINISTRATION)) anotherOneStays(id);
        accounts.block(id);
        trail.did("account.blocked", "account", id, "");
    }

    public void unblock(UUID id) {
        mayTouch(find(id));
        accounts.unblock(id);
        trail.did("account.unblocked", "account", id, "");
    }

    public void signOut(UUID id) {
        find(id);
        accounts.nextEpoch(id);
        trail.did("account.signed-out-everywhere", "account", id, "");
    }

    private Account find(UUID id) {
        return accounts.find(id).orElseThrow(() -> new Missing("account"));
    }

    private String check(String name, String mail, @Nullable Account known) {
        var folded = MailAddress.fold(mail);
        var taken = folded.flatMap(accounts::byMail)
                .filter(other -> known == null || !other.id().equals(known.id()));
        PersonName.check(new Faults(), name)
                .check(folded.isPresent(), "mail", "field.mail")
                .check(taken.isEmpty(), "mail", "identity.people.mail-taken")
                .rejectIfAny();
        return folded.orElseThrow();
    }

    /** Only administrators make administrators and unmake them. */
    private static void mayGive(Set<Role> before, Set<Role> after) {
        var touched = before.contains(Role.ADMINISTRATION) != after.contains(Role.ADMINISTRATION);
        if (touched && !me().has(Role.ADMINISTRATION)) throw Rejected.field("roles", "identity.people.administrators");
    }

    private static void mayTouch(Account account) {
        if (account.roles().contains(Role.ADMINISTRATION) && !me().has(Role.ADMINISTRATION))
            throw new Rejected("identity.people.administrators");
    }

    private void anotherOneStays(UUID id) {
        if (accounts.lastAdministrator(id)) throw Rejected.field("roles", "identity.people.last-administrator");
    }

    private static Actor me() {
        return Actor.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** What was given and what was taken, in the names of the roles. */
    static String difference(Set<Role> before, Set<Role> after) {
        var given = EnumSet.allOf(Role.class);
        given.removeIf(role -> before.contains(role) || !after.contains(role));
        var taken = EnumSet.allOf(Role.class);
        taken.removeIf(role -> after.contains(role) || !before.contains(role));
        return Stream.of(words(given, "+"), words(taken, "−"))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(Set<Role> roles, String sign) {
        return roles.stream().sorted().map(role -> sign + role).collect(Collectors.joining(" "));
    }
}
