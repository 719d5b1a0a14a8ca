package org.teilhabe.feedback;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.directory.Contact;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.Texts;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.web.AgedStamps;
import org.teilhabe.platform.web.RateLimits;

/** Somebody on the public pages, and what the centre has of them. */
@Component
class Neighbour {
    private final SignedIn signedIn;
    private final AgedStamps stamps;
    private final RateLimits limits;
    private final Editing editing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Neighbour(
            SignedIn signedIn,
            AgedStamps stamps,
            RateLimits limits,
            Editing editing,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.signedIn = signedIn;
        this.stamps = stamps;
        this.limits = limits;
        this.editing = editing;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Centre centre() {
        return signedIn.first();
    }

    HttpResponse<String> get(String path) {
        return signedIn.nobody().get(path);
    }

    /** Within the limits, whoever was here before. */
    HttpResponse<String> post(String path, Map<String, ?> form, String... headers) {
        limits.forget();
        return followed(signedIn.nobody().postPlain(path, form, headers));
    }

    HttpResponse<String> unfollowed(String path, Map<String, ?> form) {
        limits.forget();
        return signedIn.nobody().postPlain(path, form);
    }

    /** As a browser does it after a form; what else is answered stays as it is. */
    private HttpResponse<String> followed(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) return answer;
        var address = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return get(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    /** Once more, with all that was before counted. */
    HttpResponse<String> again(String path, Map<String, ?> form) {
        return followed(signedIn.nobody().postPlain(path, form));
    }

    /** A body as it is, well-formed or not. */
    HttpResponse<String> raw(String path, String body) {
        limits.forget();
        return signedIn.nobody().postRaw(path, body);
    }

    /** A contact form, open for ten seconds. */
    Map<String, Object> message(String text) {
        var form = new LinkedHashMap<String, Object>();
        form.put("nachricht", text);
        form.put("mail", "amal@post.example");
        form.put("stempel", contactStamp(Duration.ofSeconds(10)));
        return form;
    }

    String contactStamp(Duration age) {
        return stamps.issue(centre(), Receiving.CONTACT, age);
    }

    String mistakeStamp() {
        return stamps.issue(centre(), Receiving.MISTAKE, Duration.ofSeconds(10));
    }

    /** An organisation with two contacts, the second with a mail address. */
    EntryId organisation(Centre centre, String title, String mail, boolean published) {
        var contacts = List.of(
                new Contact("Empfang", "+49 221 4710100", null, List.of("de"), null),
                new Contact("Beratung", null, mail, List.of("de", "ar"), null));
        var facts = new OrganisationFacts("association", null, null, null, contacts, null);
        var made = new EntryId[1];
        CurrentCentre.run(
                centre,
                () -> transaction.executeWithoutResult(status -> {
                    var entry =
                            editing.create(new Editing.Draft(facts, Texts.titled(title), null, null, 0), null, false);
                    if (published) editing.publish(entry.id());
                    made[0] = entry.id();
                }));
        return made[0];
    }

    /** Concerns whose text is this one. */
    List<UUID> concerns(String text) {
        return at(
                centre(),
                () -> jdbc.sql("select id from concern where text = :text")
                        .param("text", text)
                        .query(UUID.class)
                        .list());
    }

    <T> T at(Centre centre, java.util.concurrent.Callable<T> work) {
        try {
            return CurrentCentre.call(
                    centre,
                    () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                        try {
                            return work.call();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a condition on the centre's tables finds. */
    long count(String from) {
        return at(
                centre(),
                () -> jdbc.sql("select count(*) from " + from).query(Long.class).single());
    }
}
