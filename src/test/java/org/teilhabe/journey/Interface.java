package org.teilhabe.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The words of a page that are in its own language, as a reader and a screen reader meet them. */
final class Interface {
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}'’-]+");
    /** What is written the same everywhere: levels of German, kinds of files. */
    private static final Set<String> EVERYWHERE = Set.of("A1", "A2", "B1", "B2", "C1", "C2", "PDF", "QR", "KI");

    /** Names: of places, of the map, of the centre's own, which no language changes. */
    private static final Set<String> NAMES = Set.of(
            "OpenStreetMap",
            "Hauptstraße",
            "Leverkusen",
            "Opladen",
            "Rheindorf",
            "Wiesdorf",
            "Manfort",
            "Quettingen",
            "Schlebusch",
            "Küppersteg",
            "Bürrig",
            "Alkenrath",
            "Steinbüchel",
            "Lützenkirchen",
            "Bergisch",
            "Neukirchen",
            "Hitdorf",
            "Mitte",
            "Kulturbunte",
            "Kita",
            "KiTa",
            "Rucksack",
            "Schule",
            "Griffbereit",
            "Familienzentrum",
            "Sprachschule",
            "Gesamtschule",
            "Gesundheitshaus",
            "Haus",
            "Verein",
            "Bürgerhaus",
            "Nachbarschaftshaus",
            "Team",
            "Seiteneinstieg",
            "Wegweiser");

    /** A German word that newcomers need to know stands in brackets behind its meaning, as our translators have it. */
    private static final Pattern EXPLAINED = Pattern.compile("\\([^()]*\\)");

    private Interface() {}

    /** Latin words where the page claims to speak a language with letters of its own. */
    static List<String> wordsNotIn(String language, Document page) {
        var strangers = new ArrayList<String>();
        for (var element : page.body().getAllElements()) {
            if (!language(element).equals(language)) continue;
            strangers.addAll(latin(element.ownText(), element));
            for (var attribute : List.of("aria-label", "placeholder", "title", "alt", "data-on", "data-failed"))
                strangers.addAll(latin(element.attr(attribute).replace(element.attr("data-title"), ""), element));
        }
        return strangers;
    }

    private static String language(Element element) {
        var said = element.closest("[lang]");
        return said == null ? "" : said.attr("lang");
    }

    private static List<String> latin(String text, Element element) {
        return LATIN.matcher(EXPLAINED.matcher(text).replaceAll(""))
                .results()
                .map(match -> match.group())
                .filter(word -> !EVERYWHERE.contains(word) && !NAMES.contains(word) && !word.startsWith("Beispiel"))
                .map(word ->
                        word + " in " + element.outerHtml().lines().findFirst().orElse(""))
                .toList();
    }
}
