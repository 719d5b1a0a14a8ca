package org.teilhabe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;

/** A mother who reads only Arabic looks for a German course where somebody minds her child. */
@House
class ArabicMotherTests {
    @Autowired
    Chromium chromium;

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void findsACourseWithChildcareThroughThePages(boolean javaScript) {
        try (var mother = chromium.visit(Device.phone("ar").withJavaScript(javaScript))) {
            mother.open("/");
            assertThat(mother.path()).isEqualTo("/ar/");
            readsOnlyArabic(mother);

            mother.find(".tiles a[href$=deutsch-lernen]").click();
            readsOnlyArabic(mother);
            mother.find("main .sec-head a[href='/ar/angebote?thema=deutsch-lernen']")
                    .click();
            readsOnlyArabic(mother);
            mother.find("a[href='#filter']").click();
            mother.find("input[name=kinder][value=betreuung]").check();
            mother.find("#filter button").click();
            readsOnlyArabic(mother);

            mother.find(".hit h2 a").first().click();
            comesToItsPhone(mother);
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void findsItWithHerOwnWords(boolean javaScript) {
        try (var mother = chromium.visit(Device.phone("ar").withJavaScript(javaScript))) {
            mother.open("/");
            mother.find("#q").fill("دورة ألماني مع رعاية أطفال");
            mother.find(".find .sign").click();
            assertThat(mother.page()).hasURL(Pattern.compile("/ar/suche\\?q="));
            readsOnlyArabic(mother);
            mother.find(".hit h2 a[href^='/ar/angebote/']").first().click();
            comesToItsPhone(mother);
        }
    }

    private static void comesToItsPhone(Visit mother) {
        assertThat(mother.path()).startsWith("/ar/angebote/");
        readsOnlyArabic(mother);
        var page = mother.document();
        assertThat(page.select(".glance").text()).contains("رعاية لطفلكم");
        assertThat(page.select(".crumbs a[href='/ar/angebote/thema/deutsch-lernen'], .crumbs a[href*=thema]"))
                .isNotEmpty();
        assertThat(page.select(".contact .person .b bdi[lang=de]")).isEmpty();
        var phone = mother.find(".contact a.bigphone").first();
        assertThat(phone).hasAttribute("href", Pattern.compile("tel:\\+49[0-9]{6,}"));
        phone.scrollIntoViewIfNeeded();
        assertThat(phone).isInViewport();
        assertThat(page.selectFirst(".contact a.bigphone bdi").attr("dir")).isEqualTo("ltr");
    }

    private static void readsOnlyArabic(Visit mother) {
        var html = mother.find("html");
        assertThat(html).hasAttribute("lang", "ar");
        assertThat(html).hasAttribute("dir", "rtl");
        assertThat(Interface.wordsNotIn("ar", mother.document()))
                .as(mother.path())
                .isEmpty();
        assertThat((boolean) mother.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing lies beside the screen of " + mother.path())
                .isTrue();
    }
}
