package org.teilhabe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;

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
        try (var visit = chromium.visit(Device.desk(round.language()))) {
            assertThat(barriers(visit, PageKinds.in(round.language()), round.views()))
                    .isEmpty();
        }
    }

    private static List<String> barriers(Visit visit, List<String> paths, List<View> views) {
        var found = new ArrayList<String>();
        for (var path : paths) {
            visit.open(path);
            for (var view : views) {
                view.on(visit.page());
                Axe.barriers(visit.page())
                        .forEach(
                                barrier -> found.add(path + " " + view.width() + " " + view.scheme() + ": " + barrier));
            }
        }
        return found;
    }
}
