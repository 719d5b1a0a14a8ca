package org.teilhabe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Languages by their names in every language: no code, no English word among the others, no word that hurts. */
class LanguageNamesTests {
    private static final Pattern SPOKEN = Pattern.compile("languages: *\\[([^\\]]*)]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** Called alike in English and in some of the other languages that are written in Latin letters. */
    private static final Set<String> ALIKE = Set.of(
            "af", "bm", "ckb", "fil", "ha", "hi", "ig", "ln", "om", "pa", "prs", "rom", "rw", "so", "sw", "ta", "ti",
            "tl", "tw", "ur", "wo", "yo", "zza", "kmr");

    private final Messages messages = new Messages();

    private static Set<String> tags() throws IOException {
        var tags = new TreeSet<>(Set.of(
                "de", "en", "ar", "tr", "uk", "ru", "fa", "pl", "ro", "bg", "kmr", "fr", "sq", "am", "ckb", "el", "es",
                "hi", "hr", "it", "mk", "pa", "ps", "pt", "rom", "so", "sr", "ta", "ti", "ur", "vi", "zh", "ku", "prs",
                "fa-AF", "rmy", "aii", "arc", "bs", "hu", "hy", "az", "ka", "zza", "diq", "gsg", "sgn", "ber", "bn",
                "tl", "om", "sw", "tw", "wo", "ln", "ha", "yo", "ig"));
        try (var files = Files.walk(Path.of("src/main/resources/demo"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".yaml")).toList())
                SPOKEN.matcher(Files.readString(file))
                        .results()
                        .flatMap(found -> Pattern.compile("[a-z]{2,3}")
                                .matcher(found.group(1))
                                .results())
                        .forEach(tag -> tags.add(tag.group()));
        }
        return tags;
    }

    @ParameterizedTest
    @EnumSource(value = PortalLanguage.class, mode = EnumSource.Mode.EXCLUDE, names = "LEICHT")
    void everyLanguageHasAName(PortalLanguage reader) throws IOException {
        var words = messages.in(reader);
        for (var tag : tags()) {
            var name = words.languageName(tag);
            var english = messages.in(PortalLanguage.EN).languageName(tag);
            assertThat(name).as(tag + " in " + reader.tag()).isNotEqualTo(tag).doesNotContain("(");
            if (LATIN.matcher(reader.ownName()).find()) {
                if (reader != PortalLanguage.EN && !ALIKE.contains(tag) && !tag.matches("diq|rmy|fa-AF"))
                    assertThat(name.toLowerCase(Locale.ROOT))
                            .as(tag + " in " + reader.tag())
                            .isNotEqualTo(english.toLowerCase(Locale.ROOT));
            } else assertThat(name).as(tag + " in " + reader.tag()).doesNotContainPattern(LATIN);
        }
    }

    @Test
    void kurdishIsNamedAsItIsSpoken() {
        assertThat(messages.in(PortalLanguage.DE).languageName("kmr")).isEqualTo("Kurmandschi");
        assertThat(messages.in(PortalLanguage.DE).languageName("ckb")).isEqualTo("Sorani");
        assertThat(messages.in(PortalLanguage.KMR).languageName("kmr")).isEqualTo("kurmancî");
        assertThat(messages.in(PortalLanguage.AR).languageName("kmr")).isEqualTo("الكرمانجية");
    }

    @Test
    void persianFromAfghanistanIsDari() {
        assertThat(messages.in(PortalLanguage.FA).languageName("fa-AF")).isEqualTo("دری");
        assertThat(messages.in(PortalLanguage.DE).languageName("prs")).isEqualTo("Dari");
    }

    @Test
    void nobodyIsCalledByANameThatHurts() {
        for (var reader : PortalLanguage.full())
            assertThat(messages.in(reader).languageName("rom"))
                    .doesNotContainIgnoringCase("циган")
                    .doesNotContainIgnoringCase("цыган")
                    .doesNotContainIgnoringCase("cygań")
                    .doesNotContain("غجر");
    }
}
