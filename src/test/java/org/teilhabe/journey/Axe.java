package org.teilhabe.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core on a page as it stands. */
final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = """
            () => axe.run(document, {
              resultTypes: ['violations'], elementRef: false, ancestry: false,
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(n =>
              [id, n.target.join(' '), n.html.slice(0, 200), ...[...n.any, ...n.all, ...n.none].map(c => c.message)].join(' | '))))""";

    private Axe() {}

    /** Everything of WCAG 2.2 AA, and of good practice, that a machine can see: one line for each element. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(SOURCE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (var stream = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
