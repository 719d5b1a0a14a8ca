package org.teilhabe.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.RateLimits;

/**
 * People for tests in the whole house: {@code signedIn.as(Role.REDAKTION).get("/verwaltung/angebote")}. Each role has an
 * account at each centre, made when it is first asked for, and signs in over HTTP like everybody else.
 */
@Component
public class SignedIn {
    public static final String PASSWORD = "vier Wörter für Proben";

    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Centres centres;
    private final Accounts accounts;
    private final Passwords passwords;
    private final DemoSignIns demo;
    private final RateLimits limits;
    private final Ids ids;
    private final Environment environment;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SignedIn(
            Centres centres,
            Accounts accounts,
            Passwords passwords,
            DemoSignIns demo,
            RateLimits limits,
            Ids ids,
            Environment environment,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.centres = centres;
        this.accounts = accounts;
        this.passwords = passwords;
        this.demo = demo;
        this.limits = limits;
        this.ids = ids;
        this.environment = environment;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A person with these roles at the first centre, reading German. */
    public Browser as(Role... roles) {
        return at(first(), roles);
    }

    /** A person with these roles at this centre. */
    public Browser at(Centre centre, Role... roles) {
        var name = Arrays.stream(roles)
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("."));
        var mail = (name.isEmpty() ? "ohne-rolle" : name) + "@test.example";
        return browsers.compute(centre.slug() + "|" + mail, (key, known) -> {
            // Another test may have ended the session: roles taken, blocked, signed out everywhere.
            if (known != null && known.get("/verwaltung/konto").statusCode() == 200) return known;
            CurrentCentre.run(centre, () -> ensure(mail, roles));
            return enter(centre, mail);
        });
    }

    /** One of the demo's invented people at the first centre: {@code redaktion}. */
    public Browser invented(String name) {
        limits.forget();
        var browser = nobody();
        var answer = browser.signIn(name + DemoSignIns.DOMAIN, demo.password());
        if (answer.statusCode() != 302) throw new AssertionError("Sign-in failed: " + answer.body());
        return browser;
    }

    /** Signs in anew, for tests that sign out, block or change the person. */
    public Browser enter(Centre centre, String mail) {
        limits.forget();
        var browser = nobody(centre);
        var answer = browser.signIn(mail, PASSWORD);
        if (answer.statusCode() != 302) throw new AssertionError("Sign-in failed: " + answer.body());
        return browser;
    }

    /** Somebody who is not signed in, with a browser that keeps cookies. */
    public Browser nobody() {
        return nobody(first());
    }

    public Browser nobody(Centre centre) {
        var host = first().equals(centre) ? "localhost" : centre.slug() + ".localhost";
        return new Browser(host, Integer.parseInt(environment.getRequiredProperty("local.server.port")));
    }

    public Centre first() {
        return centres.first().orElseGet(() -> centre("erstes-zentrum"));
    }

    /** A centre of this name, founded where there is none yet. */
    public Centre centre(String slug) {
        return centres.bySlug(slug).orElseGet(() -> centres.found(new Centre(ids.next(), slug, List.of(), true)));
    }

    /** Does something in a transaction of this centre. */
    public <T extends @Nullable Object> T inside(Centre centre, Supplier<T> work) {
        try {
            return CurrentCentre.call(centre, () -> transaction.execute(status -> work.get()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of the newest link that was mailed to somebody, without the host. */
    public String linkFor(Centre centre, String mail) {
        var body = inside(
                centre,
                () -> jdbc.sql(
                                "select body from outgoing_mail where recipient = ? order by written desc, id desc limit 1")
                        .param(mail)
                        .query(String.class)
                        .single());
        var found = Pattern.compile("/l/[A-Za-z0-9_-]+").matcher(body);
        if (!found.find()) throw new AssertionError("No link in " + body);
        return found.group();
    }

    private void ensure(String mail, Role... roles) {
        if (accounts.byMail(mail).isPresent()) return;
        var wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(List.of(roles));
        accounts.add(ids.next(), "Probe " + mail, mail, PortalLanguage.DE, passwords.encode(PASSWORD), wanted);
    }
}
