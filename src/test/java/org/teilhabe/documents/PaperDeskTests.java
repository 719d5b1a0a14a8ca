package org.teilhabe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.HouseClock;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.AgedStamps;

@House
class PaperDeskTests {
    private static final String DESK = "/verwaltung/schriftgut";
    private static final String LETTER = DESK + "/brief";
    private static final String CERTIFICATE = DESK + "/bescheinigung";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @Autowired
    SignedIn signedIn;

    @Autowired
    AgedStamps stamps;

    @Autowired
    Papers papers;

    @Autowired
    PaperWords words;

    @Autowired
    PaperForms forms;

    @Autowired
    LetterForm letterForm;

    @Autowired
    Issuing issuing;

    @Autowired
    Stationery stationery;

    @Autowired
    DocumentsData data;

    @Autowired
    Messages messages;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient jdbc;

    private static Map<String, String> letter() {
        var form = new LinkedHashMap<String, String>();
        form.put("adresse", "Familie\r\nAmira und Karim Beispiel\r\nMusterweg 7\r\n51377 Leverkusen");
        form.put("auskunft", "Seiteneinstieg");
        form.put("telefon", "+49 221 4710105");
        form.put("worum", "Zuweisung eines Schulplatzes");
        form.put("betreff", "Schulplatz für Ihr Kind Adam");
        form.put("anrede", "Sehr geehrte Familie Beispiel,");
        form.put(
                "text",
                "wir freuen uns: Für Adam gibt es einen Platz.\r\n\r\nBringen Sie mit:\r\n- Ausweise\r\n- Impfbuch\r\n\r\nMit freundlichen Grüßen\r\nIm Auftrag");
        return form;
    }

    private static Map<String, String> inArabicToo() {
        var form = letter();
        form.put("sprache", "ar");
        form.put("betreff2", "مكان في المدرسة لطفلكم آدم");
        form.put("anrede2", "عائلة بايشبيل المحترمة،");
        form.put(
                "text2",
                "يسرّنا أن نخبركم بأن هناك مكانًا لآدم.\n\nأحضروا معكم:\n- الهويات\n- دفتر التطعيم\n\nمع أطيب التحيات\nبالنيابة");
        return form;
    }

    private static Map<String, String> certificate() {
        var form = new LinkedHashMap<String, String>();
        form.put("titel", "Bescheinigung");
        form.put("person", "Samira Beispiel");
        form.put("satz", "hat teilgenommen an der Schulung");
        form.put("kurs", "Ehrenamtlich übersetzen und begleiten");
        form.put("von", "2026-09-05");
        form.put("bis", "21.11.2026");
        form.put("umfang", "40 Unterrichtsstunden");
        for (var n = 1; n <= 8; n++) {
            form.put("modul" + n, "Rolle und Grenzen, Teil " + n);
            form.put("dauer" + n, n + " Std.");
        }
        form.put("unterschrift1", "Leitung des Integrationszentrums");
        form.put("unterschrift2", "Kursleitung");
        return form;
    }

    private HttpResponse<String> send(Browser browser, String form, Map<String, String> typed) {
        var all = new LinkedHashMap<>(typed);
        all.computeIfAbsent("stempel", name -> stamps.issue(signedIn.first(), Issuing.PURPOSE, Duration.ofSeconds(10)));
        return browser.post(form, all);
    }

    private UUID issued(Browser browser, String form, Map<String, String> typed) {
        var answer = send(browser, form, typed);
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select(".error, .alarm, .flash").text())
                .isEqualTo(302);
        return id(answer);
    }

    private static UUID id(HttpResponse<String> answer) {
        var found = ID.matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(found.find()).isTrue();
        return UUID.fromString(found.group());
    }

    private byte[] pdf(UUID id) {
        return forms.print(signedIn.inside(
                signedIn.first(), () -> words.of(id).orElseThrow().words()));
    }

    private Paper paper(UUID id) {
        return signedIn.inside(signedIn.first(), () -> papers.find(id));
    }

    private int count() {
        return signedIn.inside(
                signedIn.first(),
                () -> papers.find(new PaperSearch(null, 0, 0, ""), 0, 1).total());
    }

    @Test
    void aLetterInTwoLanguagesIsIssuedConformsAndCanBeChecked() throws Exception {
        var editor = signedIn.as(Role.REDAKTION);
        var id = issued(editor, LETTER, inArabicToo());
        var paper = paper(id);
        assertThat(paper.about()).isEqualTo("Zuweisung eines Schulplatzes");

        var pdf = pdf(id);
        PdfChecks.conforms(pdf);
        assertThat(PdfChecks.text(pdf).replaceAll("\\s+", " "))
                .contains(
                        "Amira und Karim Beispiel",
                        "Impfbuch",
                        "مكان",
                        paper.number().toString(),
                        paper.printed())
                .contains("Kommunales Integrationszentrum", "النص الألماني")
                .doesNotContain("Entwurf");
        var proof = ((Letter) signedIn.inside(
                        signedIn.first(), () -> words.of(id).orElseThrow().words()))
                .proof();
        assertThat(proof).isNotNull();
        assertThat(proof.qr().text()).endsWith("/de/echtheit/" + paper.code());
        var path = proof.qr().text().replaceFirst("https?://[^/]+", "");
        assertThat(signedIn.nobody().get(path).body()).contains(paper.number().toString());

        var page = editor.get(DESK + "/" + id + "?neu=1");
        assertThat(page.headers().firstValue("Refresh"))
                .hasValueSatisfying(r -> assertThat(r).endsWith(id + "/pdf"));
        assertThat(page.body()).contains(paper.printed()).contains("/de/echtheit/" + paper.code());
        var file = editor.get(DESK + "/" + id + "/pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + paper.number() + ".pdf\"");
    }

    @Test
    void aCertificateIsIssuedAndConforms() throws Exception {
        var id = issued(signedIn.as(Role.KOORDINATION), CERTIFICATE, certificate());
        var pdf = pdf(id);
        PdfChecks.conforms(pdf);
        assertThat(PdfChecks.text(pdf).replaceAll("\\s+", " "))
                .contains("Samira Beispiel", "40 Unterrichtsstunden", "Teil 8", "5. September bis 21. November 2026")
                .contains("Kursleitung", paper(id).printed());
        assertThat(paper(id).about()).isEqualTo("Ehrenamtlich übersetzen und begleiten");
    }

    @Test
    void aPreviewIsADraftWithoutANumber() throws Exception {
        var before = count();
        var editor = signedIn.as(Role.REDAKTION);
        for (var sent : Map.of(LETTER, letter(), CERTIFICATE, certificate()).entrySet()) {
            var answer = editor.post(sent.getKey() + "/vorschau", sent.getValue());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(d -> assertThat(d).startsWith("inline"));
        }
        assertThat(count()).isEqualTo(before);
        var draft = signedIn.inside(signedIn.first(), () -> letterForm.read(letter()));
        var pdf = forms.print(draft.words().asDraft("Entwurf"));
        PdfChecks.conforms(pdf);
        assertThat(PdfChecks.text(pdf)).contains("Entwurf").doesNotContain("S-20");
    }

    @Test
    void aFormSentTwiceIssuesOnce() {
        var editor = signedIn.as(Role.REDAKTION);
        var form = letter();
        form.put("stempel", stamps.issue(signedIn.first(), Issuing.PURPOSE, Duration.ofSeconds(10)));
        var first = issued(editor, LETTER, form);
        assertThat(issued(editor, LETTER, form)).isEqualTo(first);
        var before = count();
        form.put("betreff", "Ein anderer Betreff");
        var other = send(editor, LETTER, form);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains(paper(first).number().toString()).contains("Ein anderer Betreff");
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adresse  | ''                            | darf nicht leer sein",
                "adresse  | 1~2~3~4~5~6~7                 | hier sind es 7",
                "adresse  | Eine Zeile, die im Fenster des Umschlags keinen Platz hat | höchstens 45 Zeichen",
                "auskunft | ''                            | darf nicht leer sein",
                "telefon  | keine Nummer                  | Telefonnummer",
                "worum    | ''                            | darf nicht leer sein",
                "betreff  | a\u0007b                      | Steuerzeichen",
                "anrede   | eins~zwei                     | Steuerzeichen",
                "text     | ''                            | darf nicht leer sein",
                "text     | LONG                          | höchstens 8.000 Zeichen",
                "sprache  | ''                            | Wählen Sie die Sprache",
                "sprache  | gibt-es-nicht                 | angebotenen Möglichkeiten",
                "betreff2 | ''                            | darf nicht leer sein",
                "text2    | nur ein Absatz                | die Übersetzung 1",
                "text     | TALL                          | Absatz 1 ist zu lang",
                "text     | Hier steht ᚠ ohne Schrift~~b~- c~~d | U+16A0"
            })
    void everyFieldOfALetterSaysWhatIsWrong(String field, String value, String sentence) {
        var typed = inArabicToo();
        typed.put(
                field,
                value.replace('~', '\n')
                        .replace("LONG", "x".repeat(8001))
                        .replace("TALL", "Wort ".repeat(300) + "\n\nb\n- c\n\nd"));
        refused(LETTER, typed, field, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel  | ''         | darf nicht leer sein",
                "person | ''         | darf nicht leer sein",
                "kurs   | ᚠ          | U+16A0",
                "von    | 31.02.2026 | kein gültiges Datum",
                "bis    | 2026-01-01 | liegt vor dem Anfang",
                "modul3 | ''         | fehlt das Modul",
                "dauer8 | viel zu lange | höchstens 10 Zeichen"
            })
    void everyFieldOfACertificateSaysWhatIsWrong(String field, String value, String sentence) {
        var typed = certificate();
        typed.put(field, value);
        refused(CERTIFICATE, typed, field, sentence);
    }

    private void refused(String form, Map<String, String> typed, String field, String sentence) {
        var before = count();
        for (var action : List.of(form, form + "/vorschau")) {
            var answer = send(signedIn.as(Role.LEITUNG), action, typed);
            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("#" + field + "-e").text()).contains(sentence);
            assertThat(page.getElementById(field).attr("aria-describedby")).contains(field + "-e");
            assertThat(page.select(".alarm a[href=#" + field + "]")).hasSize(1);
            typed.forEach((name, value) -> {
                var shown = page.getElementById(name);
                if (name.equals(field) || shown == null || shown.tagName().equals("select")) return;
                var kept =
                        shown.tagName().equals("textarea") ? shown.wholeText().replaceFirst("^\n", "") : shown.val();
                assertThat(kept).as(name).isEqualTo(value.replace("\r\n", "\n"));
            });
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void withoutATypesetterTheFormSaysWhy() {
        PdfEngine none = (template, said, pictures) -> {
            throw new Rejected("documents.no-typst");
        };
        var sent = new PaperForms.Sent(letter(), LetterForm.FIELDS, new MockHttpServletRequest());
        var refusals = new ArrayList<Rejected>();
        signedIn.inside(
                signedIn.first(),
                () -> new PaperForms(none, issuing, stationery, null).look(sent, letterForm::read, refusal -> {
                    refusals.add(refusal);
                    return new ModelAndView();
                }));
        var form = PaperForms.refused(sent.typed(), refusals.getFirst(), messages.in(PortalLanguage.DE));
        assertThat(form.sentences()).singleElement().asString().contains("Node oder Typst");
        assertThat(form.value("betreff")).isEqualTo("Schulplatz für Ihr Kind Adam");
    }

    @Test
    void whatStoodOnAPaperIsGoneAfterThirtyDays() {
        var lead = signedIn.as(Role.LEITUNG);
        var id = issued(lead, LETTER, letter());
        var number = paper(id).number().toString();
        assertThat(lead.get(DESK + "?q=" + number).body()).contains(id + "/pdf");
        var me = signedIn.inside(
                signedIn.first(), () -> words.of(id).orElseThrow().issuer());
        assertThat(signedIn.inside(signedIn.first(), () -> data.find(new Person("wer@post.example", Set.of(me)))))
                .anySatisfy(r -> assertThat(r.id()).isEqualTo(id.toString()));
        signedIn.inside(
                signedIn.first(),
                () -> jdbc.sql("update paper_words set written = :then where paper = :id")
                        .param("then", OffsetDateTime.now(clock).minusDays(31))
                        .param("id", id)
                        .update());
        assertThat(lead.get(DESK + "?q=" + number).body())
                .contains("nicht mehr gespeichert")
                .doesNotContain(id + "/pdf");
        assertThat(lead.get(DESK + "/" + id).body()).contains("nicht mehr gespeichert");
        assertThat(lead.get(DESK + "/" + id + "/pdf").statusCode()).isEqualTo(404);
        var processing = data.map().processings().getFirst();
        var cutoff = OffsetDateTime.now(clock).minusDays(30);
        assertThat(signedIn.inside(signedIn.first(), () -> data.expire(processing, cutoff, false)))
                .isEqualTo(1);
        assertThat(signedIn.nobody().get("/de/echtheit/" + paper(id).code()).statusCode())
                .as("the proof stays")
                .isEqualTo(200);
    }

    @Test
    void theHouseNextDoorKnowsNothingOfIt() {
        var id = issued(signedIn.as(Role.LEITUNG), LETTER, letter());
        var stranger = signedIn.at(signedIn.centre("schriftgutbeispiel"), Role.LEITUNG);
        for (var path : List.of("", "/pdf", "/zuruecknehmen"))
            assertThat(stranger.get(DESK + "/" + id + path).statusCode()).isEqualTo(404);
        assertThat(stranger.post(DESK + "/" + id + "/zuruecknehmen", Map.of("grund", "fremd"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(DESK).body()).contains("Noch ist nichts ausgestellt");
    }

    @Test
    void whoeverLeadsOrIssuedItWithdrawsAPaper() {
        var editor = signedIn.as(Role.REDAKTION);
        var theirs = issued(signedIn.as(Role.LEITUNG), LETTER, letter());
        assertThat(editor.get(DESK + "/" + theirs + "/zuruecknehmen").statusCode())
                .isEqualTo(403);
        assertThat(editor.post(DESK + "/" + theirs + "/zuruecknehmen", Map.of("grund", "Irrtum"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.get(DESK + "/" + theirs).body()).doesNotContain("zuruecknehmen");

        var mine = issued(editor, CERTIFICATE, certificate());
        assertThat(editor.get(DESK + "/" + mine).body()).contains("zuruecknehmen");
        for (var reason : List.of(" ", "x".repeat(501), "a\u0000b")) {
            var refused = editor.post(DESK + "/" + mine + "/zuruecknehmen", Map.of("grund", reason));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"grund-e\"");
        }
        assertThat(editor.post(DESK + "/" + mine + "/zuruecknehmen", Map.of("grund", "Name falsch\r\ngeschrieben"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(paper(mine).valid()).isFalse();
        assertThat(editor.get(DESK + "/" + mine).body()).contains("Name falsch").contains("Zurückgenommen");
        assertThat(editor.get(DESK + "/" + mine + "/zuruecknehmen").statusCode())
                .as("once is enough")
                .isEqualTo(302);
        var check = signedIn.nobody().get("/de/echtheit/" + paper(mine).code());
        assertThat(check.body()).contains("gilt nicht mehr").doesNotContain("Name falsch");

        assertThat(signedIn.as(Role.KOORDINATION)
                        .post(DESK + "/" + theirs + "/zuruecknehmen", Map.of("grund", "Irrtum"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theListIsFilteredByNumberKindAndYear() {
        var lead = signedIn.as(Role.LEITUNG);
        var letter = paper(issued(lead, LETTER, letter()));
        var year = LocalDate.now(clock).getYear();
        for (var query : List.of(
                "q=" + letter.number(),
                "q=" + letter.number().number() + "&jahr=" + year,
                "q=" + letter.printed(),
                "q=schulPLATZ&art=letter",
                "art=letter&jahr=" + year))
            assertThat(lead.get(DESK + "?" + query).body())
                    .as(query)
                    .contains(letter.id().toString());
        for (var query : List.of(
                "q=" + letter.number() + "&art=certificate", "jahr=2001", "q=gibtesnicht", "seite=9999", "q=%3Cb%3E"))
            assertThat(lead.get(DESK + "?" + query).body())
                    .as(query)
                    .doesNotContain(letter.id().toString());
        for (var nonsense : List.of("art=unsinn", "jahr=NaN", "seite=-1"))
            assertThat(lead.get(DESK + "?" + nonsense).statusCode()).isEqualTo(200);
    }
}
