package org.teilhabe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;

/**
 * One page of every kind, seen by a machine that knows WCAG 2.2. Every page is looked at in two languages, light and
 * dark, wide and narrow; crosswise, so that each of these is seen with each page without seeing everything four times.
 */
@House
class CrawlTests {
    private static final View WIDE_LIGHT = new View(1280, ColorScheme.LIGHT);
    private static final View WIDE_DARK = new View(1280, ColorScheme.DARK);
    private static final View NARROW_LIGHT = new View(360, ColorScheme.LIGHT);
    private static final View NARROW_DARK = new View(360, ColorScheme.DARK);

    @Autowired
    Chromium chromium;

    @Autowired
    SignedIn signedIn;

    record View(int width, ColorScheme scheme) {
        void on(Page page) {
            page.setViewportSize(width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        }
    }

    record Round(String language, List<View> views) {}

    static Stream<Round> rounds() {
        return Stream.of(
                new Round("de", List.of(WIDE_LIGHT, NARROW_DARK)), new Round("ar", List.of(NARROW_LIGHT, WIDE_DARK)));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void noPublicPageHasABarrierAMachineCanFind(Round round) {
        var found = new ArrayList<String>();
        try (var visit = chromium.visit(Device.desk(round.language()))) {
            for (var path : PageKinds.in(round.language()))
                found.addAll(barriers(visit.open(path).page(), path, round.views()));
        }
        assertThat(found).isEmpty();
    }

    static Stream<Round> deskRounds() {
        return Stream.of(new Round("de", List.of(WIDE_LIGHT)), new Round("en", List.of(NARROW_DARK)));
    }

    @ParameterizedTest
    @MethodSource("deskRounds")
    void noDeskHasABarrierAMachineCanFind(Round round) {
        var found = new ArrayList<String>();
        try (var visit = chromium.visit(Device.desk(round.language()))) {
            readIn(visit.as(signedIn.as(Role.LEITUNG, Role.DATENSCHUTZ, Role.ADMINISTRATION)), round.language());
            DeskKinds.walk(visit, path -> {
                found.addAll(barriers(visit.page(), path, round.views()));
                found.addAll(Layout.faults(visit));
                found.addAll(Layout.focusNotSeen(visit));
            });
            readIn(visit, "de");
        }
        assertThat(found).isEmpty();
    }

    /** Who may less sees other pages: fewer buttons, own drafts, a first page of their own. */
    @ParameterizedTest
    @EnumSource(names = {"KOORDINATION", "DATENSCHUTZ"})
    void noDeskOfSomebodyWhoMayLessHasABarrierEither(Role role) {
        var found = new ArrayList<String>();
        try (var visit = chromium.visit(Device.desk("de"))) {
            visit.as(signedIn.as(role));
            DeskKinds.walk(visit, path -> {
                found.addAll(
                        barriers(visit.page(), path, List.of(role == Role.KOORDINATION ? NARROW_LIGHT : WIDE_DARK)));
                found.addAll(Layout.faults(visit));
            });
        }
        assertThat(found).isEmpty();
    }

    private static void readIn(Visit visit, String language) {
        visit.open("/verwaltung/konto").find("#language").selectOption(language);
        visit.find("form[action='/verwaltung/konto'] button").click();
        assertThat(visit.find("html")).hasAttribute("lang", language);
    }

    /** One line for each. */
    private static List<String> barriers(Page page, String path, List<View> views) {
        return views.stream()
                .peek(view -> view.on(page))
                .flatMap(view -> Axe.barriers(page).stream()
                        .map(barrier -> path + " " + view.width() + " " + view.scheme() + ": " + barrier))
                .toList();
    }
}
