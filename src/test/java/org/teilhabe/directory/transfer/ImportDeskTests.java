package org.teilhabe.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.FreshCentres;
import org.teilhabe.directory.Kind;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.text.PortalLanguage;

@House
class ImportDeskTests {
    private static final String GOOD = "id;title;state;summary;categories\n"
            + "cafe;Sprachcafé;published;Reden;deutsch-lernen\nkurs;Deutschkurs;published;Lernen;deutsch-lernen\n";
    private static final String HALF = GOOD + "leer;;published;;\n";

    @Autowired
    SignedIn signedIn;

    @Autowired
    FreshCentres fresh;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private Centre centre;
    private Browser editor;

    @BeforeEach
    void anEditorOfANewCentre() {
        centre = fresh.make();
        editor = signedIn.at(centre, Role.REDAKTION);
    }

    @Test
    void aFileIsCheckedThenConfirmedThenShown() {
        var address = upload("angebote", "angebote.csv", GOOD);
        assertThat(editor.get(address).body()).contains("Alle 2 Zeilen sind in Ordnung", "2 Einträge übernehmen");
        assertThat(offers()).isEmpty();
        editor.post(address, Map.of("modus", "alles"));
        assertThat(offers()).containsExactly("Deutschkurs", "Sprachcafé");
        assertThat(editor.get(address).body())
                .contains("2 Einträge sind übernommen", "<a class=\"sign\" href=\"/verwaltung/angebote\">");
    }

    @Test
    void confirmingTwiceImportsOnce() throws Exception {
        var address = upload("angebote", "angebote.csv", GOOD);
        var both = List.of(1, 2).parallelStream()
                .map(n -> editor.post(address, Map.of("modus", "alles")).statusCode())
                .toList();
        assertThat(both).containsExactly(302, 302);
        editor.post(address, Map.of("modus", "alles"));
        var imports = signedIn.inside(
                centre,
                () -> jdbc.sql("select count(*) from audit_entry where deed = 'import.done'")
                        .query(Long.class)
                        .single());
        assertThat(imports).isEqualTo(1);
    }

    @Test
    void aFileWithFaultsCanOnlySkipThem() {
        var address = upload("angebote", "angebote.csv", HALF);
        assertThat(editor.get(address).body())
                .contains("Eine von 3 Zeilen hat Fehler", "Nur die 2 richtigen Zeilen übernehmen, eine auslassen")
                .contains("Diese Angabe fehlt.")
                .doesNotContain("Einträge übernehmen");
        editor.post(address, Map.of("modus", "alles"));
        assertThat(offers()).isEmpty();
        editor.post(address, Map.of("modus", "ueberspringen"));
        assertThat(offers()).hasSize(2);
        assertThat(editor.get(address).body()).contains("eine fehlerhafte Zeile wurde ausgelassen");
        assertThat(editor.get(address + "/bericht.csv").body()).contains("4;title;Fehler;Diese Angabe fehlt.");
    }

    @Test
    void howItIsTakenOverMustBeChosen() {
        var address = upload("angebote", "angebote.csv", GOOD);
        for (var mode : List.of("", "unfug")) {
            var answer = editor.post(address, Map.of("modus", mode));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Wählen Sie, ob alles übernommen wird", "aria-describedby=\"modus-e\"")
                    .contains("2 Einträge übernehmen");
        }
        assertThat(editor.post(address, Map.of()).statusCode()).isEqualTo(422);
        assertThat(offers()).isEmpty();
    }

    @Test
    void theFileIsThePersonsOwnAndCanBeDiscarded() {
        var address = upload("angebote", "angebote.csv", GOOD);
        var other = signedIn.at(centre, Role.LEITUNG);
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.post(address, Map.of("modus", "alles")).statusCode()).isEqualTo(404);
        assertThat(other.get(address + "/bericht.csv").statusCode()).isEqualTo(404);
        other.post(address + "/verwerfen", Map.of());
        assertThat(editor.get(address).statusCode()).isEqualTo(200);
        editor.post(address + "/verwerfen", Map.of());
        assertThat(editor.get(address).body()).contains("Diese Datei liegt nicht mehr vor");
        assertThat(signedIn.as(Role.REDAKTION).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void afterAnHourTheFileIsGone() {
        var address = upload("angebote", "angebote.csv", GOOD);
        signedIn.inside(
                centre,
                () -> jdbc.sql("update import_file set uploaded_at = uploaded_at - interval '61 minutes'")
                        .update());
        assertThat(editor.get(address).statusCode()).isEqualTo(404);
        assertThat(editor.post(address, Map.of("modus", "alles")).statusCode()).isEqualTo(404);
        upload("angebote", "angebote.csv", GOOD);
        var left = signedIn.inside(
                centre,
                () -> jdbc.sql("select count(*) from import_file")
                        .query(Long.class)
                        .single());
        assertThat(left).isEqualTo(1);
    }

    @Test
    void whatIsNoTableIsRefusedInASentenceAtTheField() {
        assertRefused("angebote", "leer.csv", new byte[0], "Die Datei ist leer.");
        assertRefused("angebote", "bild.csv", new byte[] {1, 0, 2, 0}, "Das ist keine Tabelle.");
        assertRefused(
                "angebote", "alt.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "alte Excel-Datei");
        assertRefused("angebote", "zip.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "Excel-Datei ist beschädigt");
        assertRefused(
                "angebote",
                "breit.csv",
                ("id" + ";x".repeat(10_000) + "\n1\n").getBytes(StandardCharsets.UTF_8),
                "Mehr als 600 Spalten");
        assertRefused("", "a.csv", GOOD.getBytes(StandardCharsets.UTF_8), "Wählen Sie, was in der Datei steht.");
        assertRefused("unfug", "a.csv", GOOD.getBytes(StandardCharsets.UTF_8), "Wählen Sie, was in der Datei steht.");
        assertRefused("angebote", "", new byte[0], "Wählen Sie zuerst eine Datei.");
    }

    @Test
    void moreThanTenMegabytesAreTooLarge() {
        var answer =
                editor.upload("/verwaltung/einfuhr", Map.of("art", "angebote"), "datei", "g.csv", new byte[11_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Mehr als 10 MB nehmen wir nicht an");
        var fits = editor.upload(
                "/verwaltung/einfuhr",
                Map.of("art", "angebote"),
                "datei",
                "g.csv",
                ("id;title\na;" + "x".repeat(10 * 1024 * 1024 - 100)).getBytes(StandardCharsets.UTF_8));
        assertThat(fits.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void everyKindGoesOutAndHasATemplate(FileKind kind) {
        editor.post(upload("angebote", "angebote.csv", GOOD), Map.of("modus", "alles"));
        var template = editor.get("/verwaltung/einfuhr/vorlage/" + kind.noun() + ".csv");
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.body()).startsWith("\uFEFF");
        var out = editor.get("/verwaltung/einfuhr/ausfuhr/" + kind.noun() + ".csv");
        assertThat(out.statusCode()).isEqualTo(kind.goesOut() ? 200 : 404);
        if (kind == FileKind.OFFERS)
            assertThat(out.body()).contains("Sprachcafé").contains("Deutschkurs");
        assertThat(editor.get("/verwaltung/einfuhr/ausfuhr/" + kind.noun() + ".exe")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void othersMayNeitherImportNorExport() {
        for (var role : List.of(Role.KOORDINATION, Role.KASSE, Role.DATENSCHUTZ, Role.ANBIETER)) {
            var other = signedIn.at(centre, role);
            assertThat(other.get("/verwaltung/einfuhr").statusCode()).isEqualTo(403);
            assertThat(other.get("/verwaltung/einfuhr/ausfuhr/angebote.csv").statusCode())
                    .isEqualTo(403);
        }
        assertThat(signedIn.nobody(centre)
                        .get("/verwaltung/einfuhr/ausfuhr/organisationen.csv")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void mailAddressesOfAFileAreNotPublic() {
        editor.post(
                upload(
                        "organisationen",
                        "o.csv",
                        "id;title;state;street;town;contact1_email\n"
                                + "verein;Beispielverein;published;Weg 1;Leverkusen;post@geheim.example\n"),
                Map.of("modus", "alles"));
        var visitor = signedIn.nobody(centre);
        for (var page : List.of("/de/organisationen/beispielverein", "/de/organisationen", "/de/orte", "/de"))
            assertThat(visitor.get(page).body()).doesNotContain("geheim.example");
    }

    private void assertRefused(String kind, String name, byte[] content, String sentence) {
        var answer = editor.upload("/verwaltung/einfuhr", Map.of("art", kind), "datei", name, content);
        assertThat(answer.statusCode()).as(name).isEqualTo(422);
        assertThat(answer.body()).as(name).contains(sentence).contains("-e\">");
    }

    private String upload(String kind, String name, String content) {
        var answer = editor.upload(
                "/verwaltung/einfuhr", Map.of("art", kind), "datei", name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var address = answer.headers().firstValue("Location").orElseThrow();
        var path = Pattern.compile("/verwaltung/einfuhr/[0-9a-f-]{36}").matcher(address);
        assertThat(path.find()).isTrue();
        return path.group();
    }

    private List<String> offers() {
        return signedIn.inside(
                centre,
                () -> directory.all(Kind.OFFER, PortalLanguage.DE).stream()
                        .map(p -> p.title().value())
                        .toList());
    }
}
