package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.identity.web.AccountPage;
import org.teilhabe.identity.web.CalmShells;
import org.teilhabe.identity.web.OwnAreaPage;
import org.teilhabe.identity.web.OwnDetails;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.OwnArea;

/** Words the own account: for the back office in its two languages, for the own area in all of them. */
@Component
class AccountPages {
    static final String DESK = "/verwaltung/konto";
    static final String OWN_AREA = "/mein";

    private final OwnAccount own;
    private final Passkeys passkeys;
    private final PasskeyParty party;
    private final Sessions sessions;
    private final DeskShells desk;
    private final CalmShells calm;
    private final List<OwnArea> offers;
    private final Clock clock;

    AccountPages(
            OwnAccount own,
            Passkeys passkeys,
            PasskeyParty party,
            Sessions sessions,
            DeskShells desk,
            CalmShells calm,
            List<OwnArea> offers,
            Clock clock) {
        this.own = own;
        this.passkeys = passkeys;
        this.party = party;
        this.sessions = sessions;
        this.desk = desk;
        this.calm = calm;
        this.offers = List.copyOf(offers);
        this.clock = clock;
    }

    static String here(HttpServletRequest request) {
        return request.getRequestURI().startsWith(OWN_AREA) ? OWN_AREA : DESK;
    }

    /** @param refusal why a form was refused; @param typed the name as typed there; null where another form was */
    ModelAndView show(HttpServletRequest request, Account account, @Nullable Rejected refusal, @Nullable String typed) {
        var view = here(request).equals(OWN_AREA)
                ? ownArea(request, account, refusal, typed)
                : desk(request, account, refusal, typed);
        if (refusal != null) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView desk(
            HttpServletRequest request, Account account, @Nullable Rejected refusal, @Nullable String typed) {
        var shell = desk.of(request, DESK, "identity.account.title");
        var details = details(request, account, shell.words(), account.language(), refusal, typed);
        return new ModelAndView("identity/account", "page", new AccountPage(shell, details));
    }

    private ModelAndView ownArea(
            HttpServletRequest request, Account account, @Nullable Rejected refusal, @Nullable String typed) {
        var shell = calm.inside(request, Member.of(account), "identity.own.title");
        var words = shell.words();
        var entries = offers.stream()
                .flatMap(o -> o.entries(Member.of(account), words).stream())
                .sorted(Comparator.comparingInt(OwnArea.Entry::order))
                .toList();
        var page = new OwnAreaPage(
                shell,
                details(request, account, words, words.language(), refusal, typed),
                account.roles().stream().anyMatch(Role::staff),
                tasks(account, words, entries),
                entries.stream().filter(e -> e.roles().isEmpty()).toList(),
                DeskShells.said(request, words));
        return new ModelAndView("identity/own-area", "page", page);
    }

    private static List<OwnAreaPage.Task> tasks(Account account, Words words, List<OwnArea.Entry> entries) {
        return account.roles().stream()
                .filter(role -> !role.staff())
                .sorted()
                .map(role -> new OwnAreaPage.Task(
                        words.get("identity.role." + role),
                        words.get("identity.own.role." + role),
                        entries.stream().filter(e -> e.roles().contains(role)).toList()))
                .toList();
    }

    /** @param chosen the language that the choice of languages begins with */
    private OwnDetails details(
            HttpServletRequest request,
            Account account,
            Words words,
            PortalLanguage chosen,
            @Nullable Rejected refusal,
            @Nullable String typed) {
        return new OwnDetails(
                here(request),
                typed == null ? account.name() : typed,
                account.mail(),
                roles(account, words),
                account.version(),
                languages(chosen),
                own.asksForOld(request),
                account.password() != null,
                party.possibleHere(),
                passkeys(account, words),
                sessions(account, request, words),
                refusal == null ? Map.of() : FieldFaults.of(refusal, words));
    }

    private static List<String> roles(Account account, Words words) {
        return account.roles().stream()
                .sorted()
                .map(role -> words.get("identity.role." + role))
                .toList();
    }

    private static List<OwnDetails.Language> languages(PortalLanguage chosen) {
        return PortalLanguage.full().stream()
                .map(l -> new OwnDetails.Language(l.tag(), l.ownName(), l == chosen))
                .toList();
    }

    private List<OwnDetails.Key> passkeys(Account account, Words words) {
        return passkeys.of(account.id()).stream()
                .map(key -> new OwnDetails.Key(
                        key.id().toString(), key.label(), day(key.madeAt(), words), day(key.lastUsed(), words)))
                .toList();
    }

    private List<OwnDetails.Session> sessions(Account account, HttpServletRequest request, Words words) {
        return sessions.of(account.id(), request.getSession().getId()).stream()
                .map(s -> new OwnDetails.Session(
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
