package org.teilhabe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates, weekdays and money as each language writes them; where the JDK knows none it would give English. */
class FormatsTests {
    private static final Messages MESSAGES = new Messages();

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    /** Written alike in English and in German or Romanian. */
    private static final List<String> ALIKE = List.of("april", "august", "september", "november");

    @Test
    void aCapitalIsThatOfTheLanguage() {
        assertThat(words(PortalLanguage.DE).capital("ohne Stufen")).isEqualTo("Ohne Stufen");
        assertThat(words(PortalLanguage.TR).capital("iyi Almanca")).isEqualTo("İyi Almanca");
    }

    @Test
    void whatIsSaidOfAFieldFollowsItsNameAsItIsWritten() {
        assertThat(words(PortalLanguage.DE).named("Bis", "Das Ende liegt vor dem Anfang."))
                .isEqualTo("Bis: Das Ende liegt vor dem Anfang.");
        assertThat(words(PortalLanguage.DE).named("Was stimmt nicht?", "Wählen Sie."))
                .isEqualTo("Was stimmt nicht? Wählen Sie.");
        assertThat(words(PortalLanguage.AR).named("ما غير الصحيح؟", "اختاروا.")).isEqualTo("ما غير الصحيح؟ اختاروا.");
        assertThat(words(PortalLanguage.FR).named("Jusqu’au", "Trop tôt.")).isEqualTo("Jusqu’au\u00a0: Trop tôt.");
        assertThat(words(PortalLanguage.DE).named("", "Zu viele Versuche.")).isEqualTo("Zu viele Versuche.");
    }

    static Stream<PortalLanguage> others() {
        return PortalLanguage.full().stream().filter(l -> l != PortalLanguage.EN);
    }

    @Test
    void printsHowEachLanguageWrites() {
        for (var language : PortalLanguage.full()) {
            var words = words(language);
            System.out.printf(
                    Locale.ROOT,
                    "%-4s %s | %s | %s | %s | %s | %s | %s | %s%n",
                    language.tag(),
                    words.longDate(DAY),
                    words.date(DAY),
                    words.dayMonth(DAY),
                    words.monthYear(YearMonth.from(DAY)),
                    words.shortDay(DAY),
                    words.time(LocalTime.of(15, 30)),
                    words.money(new BigDecimal("12.50")),
                    words.languageName("ar"));
        }
    }

    @Test
    void whatASentenceQuotesHasMarksOfTheSecondRank() {
        assertThat(words(PortalLanguage.DE).get("search.nothing", "Kurs »Deutsch«"))
                .contains("»Kurs ›Deutsch‹«");
        assertThat(words(PortalLanguage.EN).get("search.nothing", "the “A1” class"))
                .contains("“the ‘A1’ class”");
        for (var language : PortalLanguage.full())
            assertThat(words(language).get("search.nothing", "a »b« „c“ “d” «e»"))
                    .doesNotContainPattern("»»|««|““|””|„„");
        assertThat(words(PortalLanguage.DE).get("directory.desk.samples.in-use", "»Rucksack«"))
                .contains(" »Rucksack«");
    }

    @Test
    void titlesInARowAreQuotedAsTheDesksLanguageQuotes() {
        var titles = List.of("Kurs »A1«", "The “A2” class");
        assertThat(words(PortalLanguage.DE).get("directory.desk.remove.in-use", titles))
                .contains("»Kurs ›A1‹«, »The “A2” class«");
        assertThat(words(PortalLanguage.EN).get("directory.desk.remove.in-use", titles))
                .contains("“Kurs »A1«”, “The ‘A2’ class”");
    }

    @Test
    void aDistanceIsWrittenInTheReadersLetters() {
        assertThat(words(PortalLanguage.DE).distance(500)).isEqualTo("500 m");
        assertThat(words(PortalLanguage.AR).distance(2000)).isEqualTo("2 كم");
        assertThat(words(PortalLanguage.UK).distance(1000)).isEqualTo("1 км");
        for (var language : List.of(PortalLanguage.FA, PortalLanguage.BG, PortalLanguage.RU))
            assertThat(words(language).distance(1000)).doesNotContainPattern("[a-z]");
    }

    @Test
    void kurmanjiIsNotCutDownToConsonants() {
        var words = words(PortalLanguage.KMR);
        assertThat(words.shortDay(DAY)).isEqualTo("sêşem, 1.12.");
        assertThat(words.date(DAY)).isEqualTo("1ê berfanbara 2026an");
        assertThat(words.weekday(DAY, TextStyle.SHORT_STANDALONE)).isEqualTo("sêşem");
        assertThat(words.month(DAY, TextStyle.SHORT)).isEqualTo("berfanbar");
    }

    @Test
    void ukrainianHasOneApostrophe() {
        var friday = DAY.plusDays(3);
        var words = words(PortalLanguage.UK);
        assertThat(words.weekday(friday, TextStyle.FULL_STANDALONE)).isEqualTo("п’ятниця");
        assertThat(words.longDate(friday)).startsWith("п’ятниця, 4 грудня");
    }

    @Test
    void moneyInArabicLettersIsWrittenAsInTheNotesBesideIt() {
        assertThat(words(PortalLanguage.AR).money(new BigDecimal("1.5"))).isEqualTo("1,50\u00a0يورو");
        assertThat(words(PortalLanguage.FA).money(new BigDecimal("1.5"))).isEqualTo("1,50\u00a0یورو");
    }

    @ParameterizedTest
    @MethodSource("others")
    void noWeekdayOrMonthIsEnglish(PortalLanguage language) {
        var words = words(language);
        for (var n = 0; n < 7; n++)
            assertThat(words.weekday(DAY.plusDays(n), TextStyle.FULL_STANDALONE).toLowerCase(Locale.ROOT))
                    .as(language.tag())
                    .isNotIn(english(language));
        for (var month : Month.values()) {
            var day = LocalDate.of(2026, month, 1);
            assertThat(words.month(day, TextStyle.FULL_STANDALONE).toLowerCase(Locale.ROOT))
                    .as(language.tag())
                    .isNotIn(english(language));
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void noDateIsEnglish(PortalLanguage language) {
        var words = words(language);
        for (var n = 0; n < 366; n++) {
            var day = DAY.plusDays(n);
            for (var written : List.of(
                    words.longDate(day), words.date(day), words.dayMonth(day), words.monthYear(YearMonth.from(day))))
                assertThat(List.of(written.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                        .as(language.tag() + ": " + written)
                        .doesNotContainAnyElementsOf(english(language));
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void dayMonthAndYearStandInNoAmericanOrder(PortalLanguage language) {
        assertThat(words(language).longDate(DAY)).as(language.tag()).doesNotContainPattern("12.{0,3}0?1.{0,3}2026");
    }

    @ParameterizedTest
    @MethodSource("all")
    void digitsAreWesternAndMoneyIsInEuro(PortalLanguage language) {
        var words = words(language);
        assertThat(words.money(new BigDecimal("1234.50")))
                .as(language.tag())
                .containsPattern("1.?234[.,]50")
                .containsPattern("€|EUR|يورو|یورو");
        for (var written : List.of(words.longDate(DAY), words.money(new BigDecimal("1234.50")), words.number(98765)))
            assertThat(written.chars().filter(Character::isDigit))
                    .as(language.tag())
                    .allMatch(c -> c < 128);
    }

    static Stream<PortalLanguage> all() {
        return PortalLanguage.full().stream();
    }

    @ParameterizedTest
    @MethodSource("others")
    void languagesHaveTheirNamesInEachLanguage(PortalLanguage language) {
        for (var tag : List.of("de", "ar", "uk", "tr", "fa", "kmr"))
            assertThat(words(language).languageName(tag))
                    .as(language.tag() + " calls " + tag)
                    .isNotEqualTo(Locale.forLanguageTag(tag.equals("kmr") ? "ku" : tag)
                            .getDisplayLanguage(Locale.ENGLISH))
                    .isNotEqualTo(tag);
    }

    /** Full names only: short ones are shared by too many languages. */
    private static List<String> english(PortalLanguage language) {
        var days = Arrays.stream(DayOfWeek.values()).map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        var months = Arrays.stream(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        return Stream.concat(days, months)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 3)
                .filter(name ->
                        !List.of(PortalLanguage.DE, PortalLanguage.RO).contains(language) || !ALIKE.contains(name))
                .toList();
    }

    private static Words words(PortalLanguage language) {
        return MESSAGES.in(language);
    }
}
