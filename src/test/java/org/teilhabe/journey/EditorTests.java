package org.teilhabe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.RateLimits;

/** An editor corrects an offer, translates it and shows it to the public. */
@House
class EditorTests {
    @Autowired
    Chromium chromium;

    @Autowired
    SignedIn signedIn;

    @Autowired
    RateLimits limits;

    @BeforeEach
    void theEditorHasAnAccount() {
        signedIn.as(Role.REDAKTION);
        limits.forget();
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @CsvSource({
        "true, Begegnungsgarten, begegnungsgarten, Buluşma bahçesi",
        "false, Offener Chor, offener-chor, Açık koro"
    })
    void translatesAnOfferAndPublishesIt(boolean javaScript, String german, String slug, String turkish) {
        try (var visit = chromium.visit(Device.desk("de").withJavaScript(javaScript))) {
            visit.open("/anmelden?lang=de&weiter=/verwaltung/angebote");
            visit.find("#mail").fill("redaktion@test.example");
            visit.find("#password").fill(SignedIn.PASSWORD);
            visit.find("#anmelden .sign").click();
            assertThat(visit.find("h1")).hasText("Angebote");

            visit.find("main .seek input").fill(german);
            visit.find("main .seek input").press("Enter");
            visit.link(german).click();
            assertThat(visit.find("h1")).containsText(german);
            visit.find("#summary").fill("Jeden Donnerstag zusammen, ohne Anmeldung. Kommen Sie einfach vorbei.");
            visit.button("Veröffentlichen").click();
            assertThat(visit.find("main .flash.ok")).isVisible();
            var offer = visit.path().replaceFirst("[?#].*", "");

            visit.open(offer + "/uebersetzung/tr");
            assertThat(visit.find(".src").first()).containsText(german);
            visit.find("#title").fill(turkish);
            visit.find("#summary").fill("Her perşembe birlikte, kayıt olmadan. Haydi gelin.");
            visit.find("#body").fill("Herkes gelebilir. Önceden bilgi gerekmez.");
            for (var note : visit.find(".dst textarea").all())
                if (note.inputValue().isBlank()) note.fill("Kayıt gerekmez.");
            visit.find(".top button[value=publish]").click();
            assertThat(visit.find("main .flash.ok")).isVisible();
        }
        try (var reader = chromium.visit(Device.phone("tr").withJavaScript(javaScript))) {
            reader.open("/tr/angebote/" + slug);
            assertThat(reader.find("h1")).hasText(turkish);
            assertThat(reader.find(".lead")).hasText("Her perşembe birlikte, kayıt olmadan. Haydi gelin.");
            assertThat(reader.find(".lead[lang], .prose[lang]")).hasCount(0); // nothing fell back to German
            assertThat(reader.document().select(".prose").text()).contains("Herkes gelebilir.");
            reader.open("/de/angebote/" + slug);
            assertThat(reader.find(".lead")).containsText("Kommen Sie einfach vorbei.");
        }
    }

    @Test
    void theSlashBringsTheSearchUnlessSomebodyTypes() {
        try (var visit = chromium.visit(Device.desk("de"))) {
            visit.as(signedIn.as(Role.REDAKTION));
            for (var path :
                    List.of("/verwaltung", "/verwaltung/angebote", "/verwaltung/angebote/neu", "/verwaltung/konto")) {
                visit.open(path).page().keyboard().press("/");
                assertThat(visit.find("#suchfeld")).isFocused();
                assertThat(visit.find("#suchfeld")).hasValue("");
            }
            visit.page().keyboard().type("Begegnungsgarten");
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("main")).containsText("Begegnungsgarten");
            visit.open("/verwaltung/angebote/neu").find("#title").focus();
            visit.page().keyboard().type("Mutter/Kind");
            assertThat(visit.find("#title")).hasValue("Mutter/Kind");
            for (var resting : List.of("main .btn", "main input[type=checkbox]")) {
                visit.find(resting).first().focus();
                visit.page().keyboard().press("/");
                assertThat(visit.find("#suchfeld")).isFocused();
            }
        }
    }
}
