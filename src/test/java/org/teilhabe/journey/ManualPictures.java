package org.teilhabe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;

/**
 * Takes the pictures of docs/user from the running house with its demo, so that they never lie:
 * {@code mvn -Ppictures test}.
 */
@House
@Tag("pictures")
class ManualPictures {
    /** Where the pages begin, right of the desks. */
    private static final int BESIDE_RAIL = 232;

    private static final Path FOLDER = Path.of("docs/user/bilder");
    private static final Pattern USED = Pattern.compile("\\(bilder/([a-z-]+)\\.png\\)");
    private static final String SCHOOL_TABLE = """
            id;title;summary;categories;cost;cost_amount;languages
            kurs-1;Beispiel: Deutsch am Abend;Deutsch lernen nach der Arbeit.;deutsch-lernen;free;;de|tr
            kurs-2;Beispiel: Deutsch mit Musik;Singen und Deutsch lernen.;deutsch-lernen;paid;12,50;de|ar
            kurs-3;Beispiel: Nähtreff;Nähen und ins Gespräch kommen.;naehen;free;;de
            kurs-4;Beispiel: Schwimmen lernen;Schwimmkurs für Frauen.;sport;gratis;;de
            """;

    @Autowired
    Chromium chromium;

    @Autowired
    SignedIn signedIn;

    @Test
    void theManualIsIllustrated() throws IOException {
        Files.createDirectories(FOLDER);
        portal();
        editors();
        leadership();
        administration();
        assertThat(taken()).containsExactlyInAnyOrderElementsOf(used());
    }

    private void portal() {
        try (var visit = chromium.visit(Device.desk("de"))) {
            for (var word : List.of("deutsch lernen", "schwimmen", "reiten", "steuererklärung"))
                visit.open("/de/suche?q=" + word);
            take(visit, "portal-start", "/de/", 1000);
            take(visit, "portal-suche", "/ar/suche?q=deutsch", 900);
            take(visit, "portal-angebot", "/de/angebote/deutschkurs-mit-kinderbetreuung-a1", 1100);
            take(visit, "anmelden", "/anmelden?lang=de", 760);
        }
    }

    private void editors() {
        try (var visit = chromium.visit(Device.desk("de")).as(signedIn.invented("redaktion"))) {
            take(visit, "angebote", "/verwaltung/angebote", 900);
            var offer = first(visit, "angebote");
            take(visit, "angebot", offer, 1100);
            take(visit, "uebersetzen", offer + "/uebersetzung/tr", 1000);
            take(visit, "uebersetzungen", "/verwaltung/uebersetzungen", 900);
            take(visit, "termin", open(visit, "/verwaltung/termine", "termine"), 1100, "Wann");
            take(visit, "seite", open(visit, "/verwaltung/seiten", "seiten"), 1000);
            take(visit, "organisationen", "/verwaltung/organisationen", 800);
            take(visit, "ort", open(visit, "/verwaltung/orte", "orte"), 1100, "Adresse");
            take(visit, "themen", "/verwaltung/kategorien", 900);
            visit.open("/verwaltung/kategorien");
            take(visit, "thema", first(visit, "kategorien"), 1000);
            take(visit, "import", "/verwaltung/einfuhr", 900);
            report(visit);
            take(visit, "hinweise", "/verwaltung/zentrum/hinweise", 800);
            take(visit, "hinweis", "/verwaltung/zentrum/hinweise/neu", 1000);
            take(visit, "suche-auswertung", "/verwaltung/suchen", 900);
        }
    }

    private void leadership() {
        try (var visit = chromium.visit(Device.desk("de")).as(signedIn.invented("leitung"))) {
            take(visit, "heute", "/verwaltung", 1000);
            take(visit, "zentrum", "/verwaltung/zentrum", 900);
            take(visit, "oeffnungszeiten", "/verwaltung/zentrum/zeiten", 1000);
            take(visit, "rueckmeldungen", "/verwaltung/rueckmeldungen", 800);
            take(visit, "anfrage", open(visit, "/verwaltung/rueckmeldungen", "rueckmeldungen"), 1000);
        }
    }

    private void administration() {
        try (var visit = chromium.visit(Device.desk("de")).as(signedIn.invented("admin"))) {
            take(visit, "person", "/verwaltung/personen/neu", 1000);
            visit.find("main [name=name]").fill("Berta Beispiel");
            visit.find("main [name=mail]").fill("berta@post.example");
            visit.find("main input[value=REDAKTION]").check();
            visit.find("main form button[type=submit], main form button:not([type])")
                    .first()
                    .click();
            take(visit, "personen", "/verwaltung/personen", 800);
            take(visit, "postausgang", "/verwaltung/postausgang", 700);
            take(visit, "protokoll", "/verwaltung/protokoll", 900);
            take(visit, "datenschutz", "/verwaltung/datenschutz", 1000);
        }
    }

    private void report(Visit visit) {
        visit.open("/verwaltung/einfuhr");
        visit.find("input[name=art][value=angebote]").check();
        visit.find("input[name=datei]")
                .setInputFiles(new FilePayload("kurse.csv", "text/csv", SCHOOL_TABLE.getBytes(StandardCharsets.UTF_8)));
        visit.button("Prüfen").click();
        visit.page().waitForURL(Pattern.compile(".*/verwaltung/einfuhr/[0-9a-f-]{36}"));
        keep(visit, "import-bericht", 1000);
    }

    private static String open(Visit visit, String list, String noun) {
        visit.open(list);
        return first(visit, noun);
    }

    /** The first entry of the list that is open. */
    private static String first(Visit visit, String noun) {
        return (String) visit.page()
                .evaluate(
                        "noun => [...document.querySelectorAll('main a')].map(a => new URL(a.href).pathname)"
                                + ".find(p => p.startsWith('/verwaltung/' + noun + '/') && /[/][^/]+$/.test(p)"
                                + " && !/(neu|hilfreich|frist|fristen)$/.test(p))",
                        noun);
    }

    private static void take(Visit visit, String name, String path, int height) {
        visit.page().setViewportSize(1280, height);
        visit.open(path);
        keep(visit, name, height);
    }

    /** With this heading on top. */
    private static void take(Visit visit, String name, String path, int height, String heading) {
        visit.page().setViewportSize(1280, height);
        visit.open(path);
        visit.page()
                .evaluate(
                        "text => [...document.querySelectorAll('main h2')].find(h => h.textContent.trim() === text)"
                                + ".closest('.sheet').scrollIntoView()",
                        heading);
        shoot(visit, name, new Page.ScreenshotOptions().setClip(BESIDE_RAIL, 0, 1280 - BESIDE_RAIL, height));
    }

    private static void keep(Visit visit, String name, int height) {
        visit.page().setViewportSize(1280, height);
        assertThat(visit.find("h1").first().isVisible()).as(name).isTrue();
        assertThat(visit.page().title()).as(name).doesNotContain("gibt es hier nicht");
        shoot(visit, name, new Page.ScreenshotOptions());
    }

    private static void shoot(Visit visit, String name, Page.ScreenshotOptions how) {
        var picture = visit.page().screenshot(how.setAnimations(ScreenshotAnimations.DISABLED));
        try {
            Files.write(FOLDER.resolve(name + ".png"), Palette.reduce(picture));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> taken() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString().replace(".png", ""))
                    .toList();
        }
    }

    /** What the pages show. */
    private static List<String> used() throws IOException {
        try (var pages = Files.list(Path.of("docs/user"))) {
            var all = new StringBuilder();
            for (var page : pages.filter(p -> p.toString().endsWith(".md")).toList())
                all.append(Files.readString(page));
            return USED.matcher(all).results().map(r -> r.group(1)).distinct().toList();
        }
    }
}
