package org.teilhabe.brochure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Plan der Ausgabe«: what editors decide about an edition. Texts by language are maps from a tag; what is missing there
 * is not said in that language.
 *
 * @param titles German always
 * @param date the day its facts are of
 * @param languages tags, in the order of the portal
 * @param imprint lines of the imprint in German, beside those that every edition has
 * @param coverAlt what the cover's picture shows
 * @param districts whether there is a register by district
 */
public record Plan(
        Map<String, String> titles,
        LocalDate date,
        List<String> languages,
        Size size,
        List<Chapter> chapters,
        Selection selection,
        Map<String, Foreword> forewords,
        List<String> imprint,
        Map<String, String> coverAlt,
        boolean districts) {
    /** The chapter of organisations, which have no topic. */
    public static final String ORGANISATIONS = "organisations";

    /** The chapter of places. */
    public static final String PLACES = "places";

    public Plan {
        titles = Map.copyOf(titles);
        languages = List.copyOf(languages);
        chapters = List.copyOf(chapters);
        forewords = Map.copyOf(forewords);
        imprint = List.copyOf(imprint);
        coverAlt = Map.copyOf(coverAlt);
        if (titles.getOrDefault("de", "").isBlank())
            throw new IllegalArgumentException("An edition has a German title");
        if (languages.isEmpty()) throw new IllegalArgumentException("An edition is in some language");
        var ids = new HashSet<String>();
        for (var chapter : chapters)
            if (!ids.add(chapter.id())) throw new IllegalArgumentException("Twice a chapter: " + chapter.id());
    }

    /** »Seitengröße« */
    public enum Size {
        A5,
        A4
    }

    /** @param id of a category, or one of the two above; @param intros by language */
    public record Chapter(String id, Map<String, String> intros) {
        public Chapter {
            intros = Map.copyOf(intros);
        }
    }

    /** Signed by somebody. @param text paragraphs with an empty line between them */
    public record Foreword(String text, String name, String function) {}

    @JsonIgnore
    public List<PortalLanguage> tongues() {
        return PortalLanguage.full().stream()
                .filter(l -> languages.contains(l.tag()))
                .toList();
    }

    /** The title in a language, where somebody wrote one. */
    public Optional<String> title(PortalLanguage language) {
        return Optional.ofNullable(titles.get(language.tag()));
    }

    Plan with(Selection changed) {
        return new Plan(titles, date, languages, size, chapters, changed, forewords, imprint, coverAlt, districts);
    }

    /** A new edition begins as the last one ended. */
    Plan again(LocalDate today) {
        return new Plan(titles, today, languages, size, chapters, selection, forewords, imprint, coverAlt, districts);
    }
}
