package org.teilhabe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;

/** What a page must bear: a small screen, large letters, a keyboard, a slow line. */
@House
class LayoutTests {
    @Autowired
    Chromium chromium;

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void everyPageFitsASmallPhoneAndLargeLetters(String language) {
        var found = new ArrayList<String>();
        try (var visit = chromium.visit(Device.desk(language))) {
            for (var path : PageKinds.in(language)) found.addAll(Layout.faults(visit.open(path)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whereTheKeyboardStandsIsSeen() {
        var found = new ArrayList<String>();
        try (var visit = chromium.visit(Device.desk("de"))) {
            for (var path : PageKinds.in("de")) found.addAll(Layout.focusNotSeen(visit.open(path)));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar", "ru", "kmr"})
    void theFirstPageWeighsAtMostHundredKilobytesAndKeepsNoCookie(String language) {
        try (var visit = chromium.visit(Device.phone(language))) {
            var weights = new ArrayList<String>();
            var sum = new long[1];
            visit.page().onRequestFinished(request -> {
                if (List.of("document", "stylesheet", "script", "font").contains(request.resourceType())) {
                    var sizes = request.sizes();
                    sum[0] += sizes.responseBodySize + sizes.responseHeadersSize;
                    weights.add(request.url() + " " + sizes.responseBodySize);
                }
            });
            visit.open("/" + language + "/");
            visit.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(weights).hasSizeGreaterThan(3);
            assertThat(sum[0]).as(weights.toString()).isLessThanOrEqualTo(100 * 1024);
            assertThat(visit.context().cookies()).isEmpty();
        }
    }
}
