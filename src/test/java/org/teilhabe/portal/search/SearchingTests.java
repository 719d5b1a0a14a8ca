package org.teilhabe.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Texts;
import org.teilhabe.platform.House;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/** What people type, and what they must find, on the demo centre's offers. */
@House
class SearchingTests {
    @Autowired
    Searching searching;

    @Autowired
    Indexing indexing;

    @Autowired
    Directory directory;

    @Autowired
    Editing editing;

    @Autowired
    Centres centres;

    @BeforeEach
    void theIndexIsUpToDate() {
        indexing.catchUp(leverkusen());
    }

    @Test
    void cafeFindsSprachcafe() throws Exception {
        assertThat(titles("cafe", PortalLanguage.DE)).anyMatch(t -> t.startsWith("Sprachcafé"));
        assertThat(titles("sprachcafe", PortalLanguage.DE)).first().asString().startsWith("Sprachcafé");
    }

    @Test
    void sprachkursMutterFindsSprachkurseFuerMuetter() throws Exception {
        assertThat(titles("sprachkurs mutter", PortalLanguage.DE)).first().isEqualTo("Sprachkurse für Mütter");
    }

    @Test
    void aWordOfTheTitleAndAWordOfTheTextFindTogether() throws Exception {
        assertThat(titles("sprachkurse einkaufen", PortalLanguage.DE)).contains("Sprachkurse für Mütter");
        assertThat(titles("sprachkurse xqzvbnwk", PortalLanguage.DE)).isEmpty();
    }

    @Test
    void kindergardenFindsKindergarten() throws Exception {
        assertThat(titles("kindergarden", PortalLanguage.DE)).anyMatch(t -> t.startsWith("Kindergarten"));
    }

    @Test
    void titlesWithTheWordThatWasMeantComeFirst() throws Exception {
        var found = titles("kindergarden", PortalLanguage.DE);
        var meant = found.stream().filter(t -> t.startsWith("Kindergarten")).toList();
        assertThat(meant).first().isEqualTo("Kindergarten-Sprechstunde");
        assertThat(found).startsWith(meant.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sprachcafe", "SPRACHCAFÉ", "»Sprachcafé«", "'Sprachcafé'", "sprachcafe\u0301", "Sprachcafé"})
    void accentsCaseAndQuotesMakeNoDifference(String typed) throws Exception {
        assertThat(titles(typed, PortalLanguage.DE))
                .isNotEmpty()
                .isEqualTo(titles("sprachcafé", PortalLanguage.DE))
                .first()
                .asString()
                .startsWith("Sprachcafé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aerzte", "Ärzte", "arzte", "ÄRZTE"})
    void aerzteIsOneWord(String typed) throws Exception {
        assertThat(titles(typed, PortalLanguage.DE))
                .isEqualTo(titles("Ärzte", PortalLanguage.DE))
                .first()
                .asString()
                .startsWith("Ärzte");
    }

    @ParameterizedTest
    @CsvSource({
        "tr, almanca öğrenmek",
        "tr, ALMANCA KURSU",
        "ar, تعلم الألمانية",
        "ar, دورة لغة ألمانية",
        "uk, вивчати німецьку",
        "uk, курси німецької",
        "fa, یادگیری زبان آلمانی",
        "fa, کلاس آلمانی",
        "ru, учить немецкий",
        "pl, nauka niemieckiego",
        "en, learn german",
        "fr, apprendre l'allemand"
    })
    void germanCoursesAreFoundInEveryLanguage(String language, String typed) throws Exception {
        assertThat(titles(typed, PortalLanguage.byTag(language).orElseThrow()))
                .contains("Deutschkurs mit Kinderbetreuung (A1)", "Integrationskurs am Abend");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, مرافق لغوي",
        "ar, أحتاج مترجم في الجوب سنتر",
        "ar, مترجم لموعد في الدائرة",
        "uk, мені потрібен перекладач",
        "de, ich brauche einen Dolmetscher",
        "en, I need an interpreter",
        "fa, به مترجم نیاز دارم"
    })
    void whoNeedsWordsFindsTheLanguageCompanions(String language, String typed) throws Exception {
        assertThat(titles(typed, PortalLanguage.byTag(language).orElseThrow())).anyMatch(t -> t.contains("Sprachpat"));
    }

    @Test
    void freeIsSaidInManyForms() throws Exception {
        assertThat(titles("безкоштовний адвокат", PortalLanguage.UK)).contains("Asyl und Aufenthalt: Beratung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"İstanbul", "ISTANBUL", "ıstanbul", "istanbul"})
    void theTurkishLettersIAreOne(String typed) throws Exception {
        at(leverkusen(), () -> {
            if (searching.find(Question.of("istanbul", PortalLanguage.TR)).total() == 0) publish("Kahvaltı İstanbul");
            indexing.catchUp(leverkusen());
            assertThat(searching.find(Question.of(typed, PortalLanguage.TR)).total())
                    .isEqualTo(1);
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzvbnwk", "asdfghjklö", "قققققققق", "---", "\"\"", "+", "a*b*c*d*e*"})
    void nonsenseFindsNothing(String typed) throws Exception {
        assertThat(titles(typed, PortalLanguage.DE)).isEmpty();
    }

    @Test
    void titlesComeBeforeTexts() throws Exception {
        var found = titles("Hausaufgabenhilfe", PortalLanguage.DE);
        assertThat(found).first().asString().contains("Hausaufgabenhilfe");
    }

    @Test
    void filtersThatLeaveNothingAreNotMendedByNearWords() throws Exception {
        at(leverkusen(), () -> {
            indexing.catchUp(leverkusen());
            var all = searching.find(Question.of("sprachcafé", PortalLanguage.DE));
            var narrowed = searching.find(new Question(
                    "sprachcafé", PortalLanguage.DE, Set.of(), Set.of(), Set.of("haw"), Set.of(), Set.of(), 0, 50));
            assertThat(narrowed.hits()).isEmpty();
            assertThat(narrowed.unfiltered()).isPositive().isEqualTo(all.total());
            assertThat(all.unfiltered()).isZero();
            return true;
        });
    }

    @Test
    void filtersNarrowAndCount() throws Exception {
        at(leverkusen(), () -> {
            var all = searching.find(Question.of("deutsch", PortalLanguage.DE));
            var withChildcare = searching.find(new Question(
                    "deutsch",
                    PortalLanguage.DE,
                    Set.of("offer"),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of("childcare"),
                    0,
                    50));
            assertThat(withChildcare.total()).isPositive().isLessThan(all.total());
            assertThat(withChildcare.counts().get("trait")).containsEntry("childcare", withChildcare.total());
            return true;
        });
    }

    @Test
    void whatIsTypedSoFarFindsTitles() throws Exception {
        at(leverkusen(), () -> {
            var found = directory.byIds(searching.beginningWith("sprachk", PortalLanguage.DE, 8), PortalLanguage.DE);
            assertThat(found.values()).anyMatch(p -> p.title().value().equals("Sprachkurse für Mütter"));
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"طب", "طبي", "طبيب", "دكتور"})
    void topicsLendSuggestionsTheirWords(String typed) throws Exception {
        assertThat(suggested(typed, PortalLanguage.AR)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deutschkus", "deuschk", "Deutschkrs"})
    void oneLetterOfASuggestionMayBeWrong(String typed) throws Exception {
        assertThat(suggested(typed, PortalLanguage.DE)).anyMatch(t -> t.startsWith("Deutschkurs"));
    }

    @Test
    void titlesAreSuggestedBeforeWhatOnlyATopicSays() throws Exception {
        assertThat(suggested("arzt", PortalLanguage.DE)).hasSizeGreaterThan(1);
        assertThat(suggested("sprachk", PortalLanguage.DE)).first().asString().startsWith("Sprachk");
        assertThat(suggested("xqzvbnwk", PortalLanguage.DE)).isEmpty();
    }

    @Test
    void aCompoundMayBeWrittenApartAndATitleMayLackOneOfThreeWords() throws Exception {
        var found = titles("sprach café für mütter", PortalLanguage.DE);
        assertThat(found).first().asString().startsWith("Sprachcafé");
        assertThat(found).contains("Sprachkurse für Mütter");
    }

    @Test
    void ofACompoundNothingIsFoundByOneOfItsParts() throws Exception {
        assertThat(titles("flugzeugträger", PortalLanguage.DE)).isEmpty();
    }

    @Test
    void germanStaysGermanWithAndWithoutArticle() throws Exception {
        var found = titles("تعلم الألمانية", PortalLanguage.AR);
        assertThat(found.subList(0, 3)).noneMatch(t -> t.contains("Lerncoach"));
    }

    @Test
    void theDoctorHasTwoWordsInArabic() throws Exception {
        assertThat(titles("دكتور", PortalLanguage.AR)).containsAll(titles("طبيب", PortalLanguage.AR));
    }

    private List<String> suggested(String typed, PortalLanguage language) throws Exception {
        return at(leverkusen(), () -> {
            var ids = searching.beginningWith(typed, language, 8);
            var found = directory.byIds(ids, PortalLanguage.DE);
            return ids.stream().map(found::get).map(p -> p.title().value()).toList();
        });
    }

    @Test
    void whatIsWithdrawnIsNotFoundAnyMore() throws Exception {
        at(leverkusen(), () -> {
            var id = publish("Zwiebelkuchenabend");
            indexing.catchUp(leverkusen());
            assertThat(titles("zwiebelkuchen", PortalLanguage.DE)).containsExactly("Zwiebelkuchenabend");
            editing.withdraw(id);
            indexing.catchUp(leverkusen());
            assertThat(searching
                            .find(Question.of("zwiebelkuchen", PortalLanguage.DE))
                            .total())
                    .isZero();
            return true;
        });
    }

    @Test
    void anotherCentreFindsNothingOfIt() throws Exception {
        var griffbereit = Question.of("griffbereit", PortalLanguage.DE);
        var ours = at(leverkusen(), () -> searching.find(griffbereit).hits());
        assertThat(ours).isNotEmpty();
        at(centres.bySlug(DemoCentre.MUSTERSTADT.slug()).orElseThrow(), () -> {
            assertThat(searching.find(griffbereit).hits()).doesNotContainAnyElementsOf(ours);
            return true;
        });
    }

    @Test
    void aRebuildLosesNothing() throws Exception {
        var first = titles("deutsch", PortalLanguage.DE).subList(0, 5);
        var before = count("deutsch");
        indexing.rebuild(leverkusen());
        assertThat(count("deutsch")).isEqualTo(before);
        assertThat(titles("deutsch", PortalLanguage.DE)).startsWith(first.toArray(String[]::new));
    }

    private long count(String words) throws Exception {
        return at(
                leverkusen(),
                () -> searching.find(Question.of(words, PortalLanguage.DE)).total());
    }

    private org.teilhabe.directory.EntryId publish(String title) {
        var facts = new OfferFacts(Conditions.none(), null, null, List.of(), null, List.of(), null);
        var entry = editing.create(new Editing.Draft(facts, Texts.titled(title), null, null, 0), null, false);
        return editing.publish(entry.id()).id();
    }

    private List<String> titles(String typed, PortalLanguage language) throws Exception {
        return at(leverkusen(), () -> {
            var hits = searching.find(Question.of(typed, language)).hits();
            var found = directory.byIds(hits, PortalLanguage.DE);
            return hits.stream()
                    .map(found::get)
                    .filter(p -> p.kind() != Kind.PAGE)
                    .map(p -> p.title().value())
                    .toList();
        });
    }

    private Centre leverkusen() {
        return centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow();
    }

    private static <T> T at(Centre centre, Callable<T> work) throws Exception {
        return CurrentCentre.call(centre, work);
    }
}
