package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;

/** Robots gather mail addresses from whatever they can read by GET: there is none, in clear or encoded. */
@House
class NoMailAddressTests {
    private static final int MOST = 1_500;

    /** In clear, as a link, in JSON or percent encoding, or as people disguise them. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}0-9._%+-]+(?:@|%40|\\\\u0040|\\s?[(\\[{]\\s?(?:at|ät|@|a)\\s?[)\\]}]\\s?)[\\p{L}0-9-]+(?:\\.|\\s?[(\\[{]\\s?(?:dot|punkt)\\s?[)\\]}]\\s?)[\\p{L}]{2,}"
                    + "|mailto:",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    Visitor visitor;

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void noPageOfTheDemoCentreHoldsOne(String language) {
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(
                "/" + language + "/",
                "/" + language + "/inhalt",
                "/" + language + "/angebote",
                "/sitemap-" + language + ".xml"));
        while (!waiting.isEmpty() && seen.size() < MOST) {
            var path = waiting.removeFirst();
            if (!seen.add(path)) continue;
            var answer = visitor.get(path);
            var text = new String(answer.body(), StandardCharsets.UTF_8);
            var decoded = Parser.unescapeEntities(text, false);
            for (var form :
                    List.of(text, decoded, new StringBuilder(decoded).reverse().toString())) {
                var address = ADDRESS.matcher(form);
                if (address.find()) found.add(path + ": " + address.group());
            }
            if (path.endsWith(".xml") || path.endsWith(".ics") || path.endsWith(".atom")) continue;
            for (var link :
                    Jsoup.parse(text).select("a[href^=/], link[href^=/]").eachAttr("href")) {
                var target = link.replaceFirst("#.*", "");
                if (worthReading(target, language)) waiting.add(target);
            }
        }
        assertThat(found).isEmpty();
        assertThat(seen).hasSizeGreaterThan(150);
    }

    /** One filter at a time: all their combinations show the same entries again. */
    private static boolean worthReading(String target, String language) {
        return target.startsWith("/" + language + "/")
                && target.chars().filter(c -> c == '&').count() == 0
                && !target.contains("/fehler-melden?")
                && !target.contains("/kontakt?");
    }
}
