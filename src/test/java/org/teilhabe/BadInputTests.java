package org.teilhabe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.web.RateLimits;

/**
 * Every form of the house × every kind of bad input: refused with a sentence in the reader's language, never with a
 * fault of ours. The forms are found by walking the pages, so a new one is tried without anybody thinking of it. Those
 * of the desk are tried at the invented second centre, whose data nobody counts on.
 */
@House
class BadInputTests {
    private static final int MOST_PAGES = 260;
    private static final String MARK = "alert(4711)";
    private static final String MARKUP = "\"'><script>" + MARK + "</script><img src=x onerror=" + MARK + ">";
    private static final String KEPT = "Bleibt stehen";
    private static final Map<String, String> ENTRY = Map.of(
            "title", "Probe für Unsinn",
            "summary", "Nur zur Probe",
            "categories.main", "deutsch-lernen",
            "cost.kind", "free",
            "schedule.date", "2027-03-02",
            "schedule.from", "15:00",
            "schedule.to", "17:00",
            "schedule.repeat", "once",
            "place.online", "https://treffen.example/probe");
    private static final String[] SAME_SITE = {"Sec-Fetch-Site", "same-origin"};

    @Autowired
    SignedIn signedIn;

    @Autowired
    Centres centres;

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    /** What people and robots type where they should not. */
    private enum Kind {
        OVERLONG("x".repeat(100_000), true),
        CONTROL("unsichtbar\u0000\u0007hier", true),
        MARKED(MARKUP, false),
        NO_DATE("31.02.0000", false),
        ANCIENT("-9999-01-01", false),
        NO_NUMBER("NaN", false),
        HUGE("99999999999999999999", false),
        TURNED("\u202Eoben\u2066 \uD83D\uDE00 \u0301", false),
        FOREIGN("018f0000-0000-7000-8000-000000000000", false),
        EMPTY("", false);

        private final String text;
        /** Whether no form of ours takes such a text. */
        private final boolean always;

        Kind(String text, boolean always) {
            this.text = text;
            this.always = always;
        }
    }

    private record Field(String name, String type) {
        boolean text() {
            return Set.of("text", "textarea", "email", "tel", "url", "password", "date", "time", "number")
                    .contains(type);
        }
    }

    private record Form(
            String page, boolean post, String action, Map<String, List<String>> values, List<Field> fields) {
        String pattern() {
            return (post ? "POST " : "GET ")
                    + BadInputTests.pattern(action)
                    + fields.stream().map(Field::name).sorted().distinct().toList();
        }

        Map<String, List<String>> with(Collection<String> names, String text) {
            var all = new LinkedHashMap<>(values);
            fields.stream()
                    .filter(f -> f.text() && !f.type().equals("password") && !names.contains(f.name()))
                    .filter(f -> values.getOrDefault(f.name(), List.of("")).equals(List.of("")))
                    .filter(f -> f.type().equals("textarea"))
                    .forEach(f -> all.put(f.name(), List.of(KEPT)));
            names.forEach(name -> all.put(name, List.of(text)));
            return all;
        }
    }

    private Centre there() {
        return centres.bySlug("musterstadt").orElseThrow();
    }

    /** Entries of each kind, and a paper, to try the forms with. */
    private Browser somebodyWhoMayAll() {
        var person = signedIn.at(there(), Role.LEITUNG, Role.REDAKTION, Role.DATENSCHUTZ, Role.ADMINISTRATION);
        for (var noun : List.of("angebote", "organisationen", "orte", "seiten", "termine")) {
            var path = "/verwaltung/" + noun + "/neu";
            var page = Jsoup.parse(person.get(path).body());
            var form = page.select("main form").stream()
                    .map(f -> form(path, f))
                    .filter(f -> f.fields().stream().anyMatch(x -> x.name().contains("title")))
                    .findFirst()
                    .orElseThrow();
            var values = new LinkedHashMap<>(form.values());
            ENTRY.forEach((name, value) -> values.put(name, List.of(value)));
            var answer = person.post(form.action(), values, SAME_SITE);
            assertThat(answer.statusCode())
                    .as(path + " "
                            + Jsoup.parse(answer.body())
                                    .select(".error, .alarm")
                                    .text())
                    .isEqualTo(302);
        }
        signedIn.inside(there(), () -> jdbc.sql("""
                insert into paper (id, kind, year, number, code, about, issued)
                values (gen_random_uuid(), 'letter', 2025, 1, '0123456789ABCDEF', 'Probe für Unsinn', '2025-12-01')
                on conflict do nothing""").update());
        return person;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void noPublicFormTakesBadInput(String language) {
        var visitor = signedIn.nobody();
        var home = "/" + language + "/";
        var forms =
                forms(visitor, List.of(home, home + "kontakt", home + "suche?q=qwertzuiop", home + "termine"), home);
        assertThat(forms.stream().filter(Form::post)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(tried(visitor, forms, language)).isEmpty();
    }

    @Test
    void noFormOfTheDeskTakesBadInput() {
        var person = somebodyWhoMayAll();
        var forms = forms(
                person,
                List.of("/verwaltung/schriftgut", "/verwaltung", "/verwaltung/angebote/neu", "/mein"),
                "/verwaltung");
        assertThat(forms.stream().filter(Form::post)).hasSizeGreaterThan(25);
        assertThat(tried(person, forms, "de")).isEmpty();
    }

    @Test
    void anIdOfAnotherCentreNamesNothing() {
        var person = somebodyWhoMayAll();
        var faults = new ArrayList<String>();
        record Foreign(String kind, UUID id, String title) {}
        var foreign = signedIn.inside(
                signedIn.first(),
                () -> jdbc.sql("select distinct on (kind) kind, id, texts ->> 'title' from entry order by kind, id")
                        .query((row, n) ->
                                new Foreign(row.getString(1), row.getObject(2, UUID.class), row.getString(3)))
                        .list());
        for (var address : pages(person, List.of("/verwaltung"), "/verwaltung").keySet()) {
            if (!pattern(address).contains("{id}")) continue;
            for (var other : foreign) {
                var asked = address.replaceFirst(
                        "[0-9a-f]{8}-[0-9a-f-]{27}", other.id().toString());
                var answer = person.get(asked);
                if (answer.statusCode() != 404 || answer.body().contains(other.title()))
                    faults.add(answer.statusCode() + " " + asked);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/de/%ff, 400", "/ar/%ff, 400", "/%c0%af, 400", "/de/suche?q=%00, 400", "/de/suche?q=%ff%fe, 400",
        "/de/suche?q=a%01b, 400", "/xx/, 404", "/xx/angebote, 404", "/de/angebote/%00, 400",
                "/de/angebote/..%2f..%2f, 400",
        "/de/angebote/gibt-es-nicht, 404", "/l/%ff, 400", "/l/unsinn, 410", "/verwaltung/%ff, 400",
                "/anmelden?lang=%00, 400"
    })
    void aBrokenAddressIsARefusal(String address, int status) {
        var answer = signedIn.nobody(there()).get(address);
        assertThat(answer.statusCode()).as(address).isBetween(400, 499);
        assertThat(Jsoup.parse(answer.body()).select("h1, h2").text())
                .as(address)
                .isNotBlank();
        if (address.startsWith("/ar/")) assertThat(answer.body()).contains("<html lang=\"ar\" dir=\"rtl\"");
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
    }

    @Test
    void whateverTheDeskRefusesItsPeopleStayAtTheDesk() {
        var editor = signedIn.at(there(), Role.REDAKTION);
        var big = "titel=" + "x".repeat(11 * 1024 * 1024);
        for (var answer : List.of(
                editor.get("/verwaltung/angebote?q=%00"),
                editor.postRaw("/verwaltung/angebote/neu", big, SAME_SITE),
                editor.postPlain("/verwaltung/sprache", Map.of("sprache", "en"), SAME_SITE))) {
            var page = Jsoup.parse(answer.body());
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(page.select(".desk .work h1").text()).isNotBlank();
            assertThat(page.select(".work a[href=/verwaltung]")).isNotEmpty();
            assertThat(page.select("form[action=/abmelden] [name=_csrf]").attr("value"))
                    .isNotBlank();
        }
        assertThat(Jsoup.parse(signedIn.nobody(there())
                                .get("/verwaltung/angebote?q=%00")
                                .body())
                        .select(".desk"))
                .as("nobody else sees a desk")
                .isEmpty();
    }

    /** What no client of ours would send goes over the wire as it is. */
    @ParameterizedTest
    @CsvSource({
        "/ar/suche?q[]=x, 400, ar",
        "/uk/suche?q=\u00e4, 400, uk",
        "/fa/suche?q=LONG, 414, fa",
        "/ar?q=<b>, 400, ar",
        "/suche?q[]=x, 400, de"
    })
    void whatTheServerCannotReadIsRefusedInTheLanguageOfTheAddress(String address, int status, String language)
            throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var target = address.replace("LONG", "x".repeat(9000));
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            assertThat(answer).contains("<html lang=\"" + language + "\"");
        }
    }

    @Test
    void tenMegabytesAreTooMuchForEveryPublicForm() {
        var visitor = signedIn.nobody();
        var big = "nachricht=" + "x".repeat(11 * 1024 * 1024);
        for (var form : forms(visitor, List.of("/ar/", "/ar/kontakt"), "/ar/").stream()
                .filter(Form::post)
                .toList()) {
            limits.forget();
            var answer = visitor.postRaw(form.action(), big, SAME_SITE);
            assertThat(answer.statusCode()).as(form.action()).isEqualTo(413);
            assertThat(answer.body()).as(form.action()).contains("<html lang=\"ar\"");
        }
    }

    private List<String> tried(Browser browser, List<Form> forms, String language) {
        var faults = new ArrayList<String>();
        for (var form : forms) {
            var names = form.fields().stream()
                    .filter(Field::text)
                    .map(Field::name)
                    .distinct()
                    .toList();
            for (var kind : Kind.values()) {
                var sets = names.size() > 12
                        ? List.of(names)
                        : names.stream().map(List::of).toList();
                for (var set : sets) judge(browser, form, kind.name(), kind.text, kind.always, set, language, faults);
            }
            var choices = form.fields().stream()
                    .filter(f -> !f.text())
                    .map(Field::name)
                    .distinct()
                    .toList();
            for (var choice : choices)
                judge(browser, form, "UNKNOWN", "gibt-es-nicht", false, List.of(choice), language, faults);
            broken(browser, form, language, faults);
        }
        return faults;
    }

    private void judge(
            Browser browser,
            Form form,
            String kind,
            String text,
            boolean always,
            List<String> names,
            String language,
            List<String> faults) {
        limits.forget();
        var answer = send(browser, form, form.with(names, text));
        var where = kind + " in " + (names.size() > 3 ? "all" : names) + " of " + form.pattern() + " → "
                + answer.statusCode();
        if (answer.statusCode() >= 500) faults.add(where);
        if (always && form.post() && answer.statusCode() < 400) faults.add(where);
        if (answer.statusCode() >= 400) sentence(answer, where, language, faults);
        if (answer.statusCode() == 422) summary(answer, where, faults);
        if (raw(answer.body())) faults.add(where + " shows raw markup");
        if (answer.statusCode() / 100 == 3) {
            var next = answer.headers().firstValue("Location").orElse("/").replaceFirst("^https?://[^/]+", "");
            if (raw(browser.get(next).body())) faults.add(where + " shows raw markup afterwards");
        }
        if (answer.statusCode() == 422
                && form.with(names, text).containsValue(List.of(KEPT))
                && !answer.body().contains(KEPT)) faults.add(where + " forgets what was typed");
    }

    /** Bytes that are no letters, in every field at once. */
    private void broken(Browser browser, Form form, String language, List<String> faults) {
        if (form.fields().stream().noneMatch(Field::text)) return;
        limits.forget();
        var body = form.values().keySet().stream()
                .map(name -> encode(name) + "=%ff%fe%c3%28")
                .collect(Collectors.joining("&"));
        var answer = form.post()
                ? browser.postRaw(form.action(), body + "&_csrf=" + encode(browser.token()), SAME_SITE)
                : browser.get(form.action().replaceFirst("\\?.*", "") + "?" + body);
        var where = "BROKEN of " + form.pattern() + " → " + answer.statusCode();
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) faults.add(where);
        else sentence(answer, where, language, faults);
    }

    private static HttpResponse<String> send(Browser browser, Form form, Map<String, List<String>> values) {
        if (!form.post()) {
            var query = values.entrySet().stream()
                    .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(shortened(v))))
                    .collect(Collectors.joining("&"));
            return browser.get(form.action().replaceFirst("\\?.*", "") + "?" + query);
        }
        return form.page().startsWith("/verwaltung") || form.page().startsWith("/mein")
                ? browser.post(form.action(), values, SAME_SITE)
                : browser.postPlain(form.action(), values, SAME_SITE);
    }

    /** As long as an address can be: beyond that the web server refuses without knowing what was asked. */
    private static String shortened(String text) {
        return text.length() > 4_000 ? text.substring(0, 4_000) : text;
    }

    private static void sentence(HttpResponse<String> answer, String where, String language, List<String> faults) {
        if (!answer.body().contains("<html lang=\"" + language + "\"")) faults.add(where + " not in " + language);
        var page = Jsoup.parse(answer.body());
        if (page.select("main p, main li, .error").text().isBlank()) faults.add(where + " says nothing");
    }

    /** Each line on top of a refused form names its field as the form does, and leads to it. */
    private static void summary(HttpResponse<String> answer, String where, List<String> faults) {
        var page = Jsoup.parse(answer.body());
        for (var line : page.select(".alarm[role=alert] li, .kern-alert--danger[role=alert] li")) {
            var link = line.selectFirst("a[href^=#]");
            var target =
                    link == null ? null : page.getElementById(link.attr("href").substring(1));
            if (target == null) faults.add(where + " leads nowhere: " + line.text());
            // Behind a question no colon stands.
            else if (!line.text().matches(".*" + Pattern.quote(label(page, target)) + "([^:]*:|(?<=[?؟;])) .+"))
                faults.add(where + " does not name »" + label(page, target) + "«: " + line.text());
        }
    }

    private static String label(Document page, Element field) {
        var label = page.selectFirst("label[for=\"" + field.id() + "\"]");
        if (label == null && field.hasAttr("aria-label")) return field.attr("aria-label");
        if (label == null && field.hasAttr("aria-labelledby"))
            label = page.getElementById(field.attr("aria-labelledby"));
        if (label == null) label = field.selectFirst("legend, summary > span, .lab");
        if (label == null) return "?";
        var copy = label.clone();
        copy.select(".muted, .tag, .kern-label__optional, .sr").remove();
        return copy.text().isEmpty() ? label.text() : copy.text();
    }

    private static boolean raw(String body) {
        return body.contains("<script>" + MARK) || body.contains("<img src=x onerror=" + MARK);
    }

    private static List<Form> forms(Browser browser, List<String> starts, String within) {
        var forms = new LinkedHashMap<String, Form>();
        pages(browser, starts, within)
                .forEach((path, page) -> page.select("form").forEach(element -> {
                    var form = form(path, element);
                    if (!form.fields().isEmpty() && !form.action().matches(".*/(abmelden|sperren|sprache)$"))
                        forms.putIfAbsent(form.pattern(), form);
                }));
        return List.copyOf(forms.values());
    }

    /** One page of each kind: ids and names in addresses are all the same. */
    private static Map<String, Document> pages(Browser browser, List<String> starts, String within) {
        var pages = new LinkedHashMap<String, Document>();
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(starts);
        while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
            var path = waiting.removeFirst();
            if (!seen.add(pattern(path))) continue;
            var answer = browser.get(path);
            if (answer.statusCode() != 200
                    || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) continue;
            var page = Jsoup.parse(answer.body());
            pages.put(path, page);
            for (var link : page.select("a[href^=/]").eachAttr("href")) {
                var target = link.replaceFirst("#.*", "");
                if (target.startsWith(within)
                        && target.chars().filter(c -> c == '&').count() < 2) waiting.add(target);
            }
        }
        return pages;
    }

    private static String pattern(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "{id}")
                .replaceAll("\\?.*", "")
                .replaceAll("/(angebote|termine|organisationen|orte|seiten)/(?!neu|\\{)[^/?]+", "/$1/{name}")
                .replaceAll("/uebersetzung(en)?/[a-z-]+", "/uebersetzung/{tongue}")
                .replaceAll("\\d+", "{n}");
    }

    private static Form form(String path, Element form) {
        var values = new LinkedHashMap<String, List<String>>();
        var fields = new LinkedHashSet<Field>();
        for (var element : form.select("input[name], textarea[name], select[name], button[name]")) {
            var name = element.attr("name");
            var type = element.tagName().equals("input")
                    ? element.attr("type").isEmpty() ? "text" : element.attr("type")
                    : element.tagName();
            if (name.matches("_csrf|add|drop")
                    || type.equals("file")
                    || element.hasAttr("disabled")
                    || element.closest("template") != null) continue;
            var value = switch (type) {
                case "checkbox", "radio" -> element.hasAttr("checked") ? element.attr("value") : null;
                case "textarea" -> element.wholeText().replaceFirst("^\n", "");
                case "select" -> element.select("option[selected]").attr("value");
                case "button" -> values.containsKey(name) ? null : element.attr("value");
                default -> element.attr("value");
            };
            if (value != null)
                values.merge(
                        name,
                        List.of(value),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            // A robot fills in what people do not see; that trap is tried elsewhere.
            if (!name.equals("stempel") && !type.equals("button") && element.closest(".trap") == null)
                fields.add(new Field(name, type.equals("search") ? "text" : type));
        }
        var action = form.attr("action").isEmpty() ? path : form.attr("action");
        if (action.startsWith("?")) action = path.replaceFirst("\\?.*", "") + action;
        return new Form(path, form.attr("method").equalsIgnoreCase("post"), action, values, List.copyOf(fields));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
