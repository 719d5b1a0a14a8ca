package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
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
import org.teilhabe.identity.web.AccountPage;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** »Anmelden und Geräte«: what a person sees and changes of their own account. */
@Controller
@For({})
@RequestMapping("/verwaltung/konto")
class AccountController {
    private static final String HERE = "/verwaltung/konto";

    private final OwnAccount own;
    private final Passkeys passkeys;
    private final PasskeyParty party;
    private final Sessions sessions;
    private final DeskShells shells;
    private final Clock clock;

    AccountController(
            OwnAccount own, Passkeys passkeys, PasskeyParty party, Sessions sessions, DeskShells shells, Clock clock) {
        this.own = own;
        this.passkeys = passkeys;
        this.party = party;
        this.sessions = sessions;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return page(request, own.mine(), null);
    }

    @PostMapping
    ModelAndView describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        try {
            own.describe(name, language, version);
            return done(request, "identity.account.saved");
        } catch (Rejected refusal) {
            return page(request, own.mine(), new Refused(refusal, name));
        }
    }

    @PostMapping("/passwort")
    ModelAndView choosePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        try {
            own.choosePassword(old, fresh, again, request);
            return done(request, "identity.password.changed");
        } catch (Rejected refusal) {
            return page(request, own.mine(), new Refused(refusal, null));
        }
    }

    @PostMapping("/passkeys/{id}/entfernen")
    ModelAndView removePasskey(@PathVariable UUID id, HttpServletRequest request) {
        passkeys.remove(own.mine().id(), id);
        return done(request, "identity.passkey.removed");
    }

    @PostMapping("/sitzungen/{handle}/beenden")
    ModelAndView end(@PathVariable String handle, HttpServletRequest request) {
        own.end(handle);
        return done(request, "identity.session.ended");
    }

    @PostMapping("/ueberall-abmelden")
    ModelAndView signOutEverywhere(HttpServletRequest request) {
        own.signOutEverywhere(request);
        return new ModelAndView("redirect:/anmelden?sagt=ueberall");
    }

    private static ModelAndView done(HttpServletRequest request, String key) {
        DeskShells.say(request, key);
        return new ModelAndView("redirect:" + HERE);
    }

    /** @param name what was typed; null where another form was refused */
    private record Refused(Rejected refusal, @Nullable String name) {}

    private ModelAndView page(HttpServletRequest request, Account account, @Nullable Refused refused) {
        var shell = shells.of(request, HERE, "identity.account.title");
        var words = shell.words();
        var name = refused == null || refused.name() == null ? account.name() : refused.name();
        var faults = refused == null ? Map.<String, String>of() : FieldFaults.of(refused.refusal(), words);
        var page = new AccountPage(
                shell,
                name,
                account.mail(),
                roles(account, words),
                account.version(),
                languages(account),
                own.asksForOld(request),
                account.password() != null,
                party.possibleHere(),
                passkeys(account, words),
                sessions(account, request, words),
                faults);
        var view = new ModelAndView("identity/account", "page", page);
        if (refused != null) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<String> roles(Account account, Words words) {
        return account.roles().stream()
                .sorted()
                .map(role -> words.get("identity.role." + role))
                .toList();
    }

    private static List<AccountPage.Language> languages(Account account) {
        return PortalLanguage.full().stream()
                .map(l -> new AccountPage.Language(l.tag(), l.ownName(), l == account.language()))
                .toList();
    }

    private List<AccountPage.Key> passkeys(Account account, Words words) {
        return passkeys.of(account.id()).stream()
                .map(key -> new AccountPage.Key(
                        key.id().toString(), key.label(), day(key.madeAt(), words), day(key.lastUsed(), words)))
                .toList();
    }

    private List<AccountPage.Session> sessions(Account account, HttpServletRequest request, Words words) {
        return sessions.of(account.id(), request.getSession().getId()).stream()
                .map(s -> new AccountPage.Session(
                        s.handle(),
                        s.note().device().isEmpty()
                                ? words.get("identity.session.unknown")
                                : s.note().device(),
                        words.get(s.note().way().key()),
                        moment(Instant.ofEpochMilli(s.note().since()), words),
                        moment(s.lastUsed(), words),
                        s.current()))
                .toList();
    }

    private String day(Instant at, Words words) {
        return words.date(local(at));
    }

    private String moment(Instant at, Words words) {
        return words.get(
                "identity.moment", words.date(local(at)), words.time(local(at).toLocalTime()));
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
