package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.identity.web.PeoplePage;
import org.teilhabe.identity.web.PersonPage;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** The desk for people: who may do what in this house. */
@Controller
@For({Role.ADMINISTRATION, Role.LEITUNG})
@RequestMapping(PeopleController.HERE)
class PeopleController {
    static final String HERE = "/verwaltung/personen";
    private static final int PAGE = 50;

    private final People people;
    private final Accounts accounts;
    private final DeskShells shells;
    private final Clock clock;

    PeopleController(People people, Accounts accounts, DeskShells shells, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String rolle,
            @RequestParam(defaultValue = "1") int seite,
            HttpServletRequest request) {
        var shell = shells.of(request, HERE, "identity.people.title");
        var words = shell.words();
        var role = role(rolle).orElse(null);
        var total = accounts.count(q.strip(), role);
        var page = Math.clamp(seite, 1, Math.max(1, (int) ((total + PAGE - 1) / PAGE)));
        var rows = accounts.search(q.strip(), role, (page - 1) * PAGE, PAGE).stream()
                .map(account -> row(account, words))
                .toList();
        return new ModelAndView(
                "identity/people", "page", new PeoplePage(shell, q, choices(role), rows, total, page, PAGE));
    }

    @GetMapping("/neu")
    ModelAndView blank(HttpServletRequest request) {
        return form(request, null, new Typed("", "", "de", Set.of()), Map.of());
    }

    @PostMapping
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletRequest request) {
        var typed = new Typed(name, mail, language, roles(roles));
        try {
            var id = people.invite(name, mail, language, typed.roles());
            return done(request, id, "identity.people.invited");
        } catch (Rejected refusal) {
            return refused(request, null, typed, refusal);
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var account = people.open(id);
        return form(request, account, Typed.of(account), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(required = false) @Nullable List<String> roles,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        var typed = new Typed(name, mail, "", roles(roles));
        try {
            people.change(id, version, name, mail, typed.roles());
            return done(request, id, "identity.people.saved");
        } catch (Rejected refusal) {
            return refused(request, people.open(id), typed, refusal);
        }
    }

    @PostMapping("/{id}/sperren")
    ModelAndView block(@PathVariable UUID id, HttpServletRequest request) {
        return deed(request, id, () -> people.block(id), "identity.people.is-blocked");
    }

    @PostMapping("/{id}/entsperren")
    ModelAndView unblock(@PathVariable UUID id, HttpServletRequest request) {
        return deed(request, id, () -> people.unblock(id), "identity.people.is-unblocked");
    }

    @PostMapping("/{id}/einladung")
    ModelAndView inviteAgain(@PathVariable UUID id, HttpServletRequest request) {
        return deed(request, id, () -> people.inviteAgain(id), "identity.people.invited");
    }

    @PostMapping("/{id}/abmelden")
    ModelAndView signOut(@PathVariable UUID id, HttpServletRequest request) {
        return deed(request, id, () -> people.signOut(id), "identity.people.signed-out");
    }

    private ModelAndView deed(HttpServletRequest request, UUID id, Runnable work, String said) {
        try {
            work.run();
            return done(request, id, said);
        } catch (Rejected refusal) {
            var account = people.open(id);
            return refused(request, account, Typed.of(account), refusal);
        }
    }

    private static ModelAndView done(HttpServletRequest request, UUID id, String said) {
        DeskShells.say(request, said);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    /** What stands in the form: the account's own words, or those just typed. */
    private record Typed(String name, String mail, String language, Set<Role> roles) {
        static Typed of(Account account) {
            return new Typed(account.name(), account.mail(), account.language().tag(), account.roles());
        }
    }

    private ModelAndView refused(HttpServletRequest request, @Nullable Account account, Typed typed, Rejected refusal) {
        var words = shells.of(request, HERE, "identity.people.title").words();
        var view = form(request, account, typed, FieldFaults.of(refusal, words));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView form(
            HttpServletRequest request, @Nullable Account account, Typed typed, Map<String, String> faults) {
        var shell = account == null
                ? shells.of(request, HERE, "identity.people.new")
                : shells.of(request, HERE, "identity.people.person", account.name());
        var words = shell.words();
        var page = new PersonPage(
                shell,
                account == null ? "" : account.id().toString(),
                account == null ? 0 : account.version(),
                typed.name(),
                typed.mail(),
                languages(typed.language()),
                roles(typed.roles(), words, true),
                roles(typed.roles(), words, false),
                account == null ? null : row(account, words),
                account != null && me().id().equals(account.id()),
                faults);
        return new ModelAndView("identity/person", "page", page);
    }

    private List<PersonPage.RoleChoice> roles(Set<Role> chosen, Words words, boolean staff) {
        var administrator = me().has(Role.ADMINISTRATION);
        return Arrays.stream(Role.values())
                .filter(role -> role.staff() == staff)
                .map(role -> new PersonPage.RoleChoice(
                        role.name(),
                        words.get("identity.role." + role),
                        words.get("identity.role." + role + ".may"),
                        chosen.contains(role),
                        role == Role.ADMINISTRATION && !administrator))
                .toList();
    }

    private PeoplePage.Row row(Account account, Words words) {
        var closed = account.active() && account.lockedAt(clock.instant()) ? account.lockedUntil() : null;
        var state =
                !account.active() ? "blocked" : closed != null ? "locked" : account.awaited() ? "awaited" : "active";
        var lastSignIn = account.lastSignIn();
        return new PeoplePage.Row(
                HERE + "/" + account.id(),
                account.name(),
                account.mail(),
                account.roles().stream()
                        .sorted()
                        .map(role -> words.get("identity.role." + role))
                        .toList(),
                lastSignIn == null ? "" : words.date(lastSignIn.atZone(clock.getZone())),
                state,
                closed == null
                        ? words.get("identity.people.state." + state)
                        : words.get("identity.people.state.locked", until(closed, words)));
    }

    private String until(Instant closed, Words words) {
        return words.time(closed.atZone(clock.getZone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private static List<PersonPage.Choice> languages(String chosen) {
        return PortalLanguage.full().stream()
                .map(l -> new PersonPage.Choice(l.tag(), l.ownName(), l.tag().equals(chosen)))
                .toList();
    }

    private static List<PeoplePage.Choice> choices(@Nullable Role chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new PeoplePage.Choice(role.name(), role == chosen))
                .toList();
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values()).filter(r -> r.name().equals(name)).findFirst();
    }

    /** What is no role is a forged form, not a slip: it is left out. */
    private static Set<Role> roles(@Nullable List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        if (names != null) names.forEach(name -> role(name).ifPresent(roles::add));
        return roles;
    }

    private static Actor me() {
        return Actor.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
