package org.teilhabe.brochure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.teilhabe.brochure.Samples.DAY;
import static org.teilhabe.brochure.Samples.TERMS;
import static org.teilhabe.brochure.Samples.everything;
import static org.teilhabe.brochure.Samples.offer;
import static org.teilhabe.brochure.Samples.organisation;
import static org.teilhabe.brochure.Samples.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;

class ContentsTests {
    private static final List<String> TOPICS = List.of("deutsch", "kurse", "arbeit", "gesundheit");

    @Test
    void anEntryStandsUnderItsFirstTopicThatIsAChapter() {
        var both = offer("Kurs mit Arbeit", null, DAY, "gesundheit", "kurse", "arbeit");
        var contents = Contents.of(plan(everything(), "arbeit", "deutsch"), Stream.of(both), TERMS);
        assertThat(contents.parts()).containsExactly(new Contents.Part("deutsch", List.of(both)));
    }

    @Test
    void aTopicOfTheSecondLevelMayBeAChapterOfItsOwn() {
        var course = offer("Kurs", null, DAY, "kurse");
        var contents = Contents.of(plan(everything(), "deutsch", "kurse"), Stream.of(course), TERMS);
        assertThat(contents.parts()).extracting(Contents.Part::chapter).containsExactly("kurse");
    }

    @Test
    void onlyTheHandTakesInWhatNoChapterWants() {
        var lost = offer("Ohne Kapitel", null, DAY, "gesundheit");
        assertThat(Contents.of(plan(everything(), "arbeit"), Stream.of(lost), TERMS)
                        .parts())
                .isEmpty();
        var byHand = everything().decide(lost.id(), true);
        assertThat(Contents.of(plan(byHand, "arbeit"), Stream.of(lost), TERMS).parts())
                .containsExactly(new Contents.Part(Contents.REST, List.of(lost)));
    }

    @Test
    void theRuleAsksForOwnOffersForTheirKindAndForTheirAge() {
        var own = offer("Eigenes", 1, DAY, "arbeit");
        var foreign = offer("Fremdes", null, DAY, "arbeit");
        var old = offer("Altes", 1, DAY.minusMonths(13), "arbeit");
        var never = offer("Nie geprüft", 1, null, "arbeit");
        var association = organisation("Verein");
        var strict = new Selection(true, Set.of(Kind.OFFER), 12, Map.of());
        assertThat(strict.about(own, DAY)).isEqualTo(Selection.Answer.RULE);
        assertThat(strict.about(foreign, DAY)).isEqualTo(Selection.Answer.NOT_OWN);
        assertThat(strict.about(old, DAY)).isEqualTo(Selection.Answer.UNVERIFIED);
        assertThat(strict.about(never, DAY)).isEqualTo(Selection.Answer.UNVERIFIED);
        assertThat(strict.about(association, DAY)).isEqualTo(Selection.Answer.KIND);
        assertThat(strict.decide(foreign.id(), true).about(foreign, DAY)).isEqualTo(Selection.Answer.BY_HAND);
        assertThat(strict.decide(own.id(), false).about(own, DAY)).isEqualTo(Selection.Answer.NOT_BY_HAND);
        assertThat(strict.decide(own.id(), false).forget(own.id())).isEqualTo(strict);
    }

    @Property(tries = 200)
    void whateverIsSelectedStandsInExactlyOneChapter(
            @ForAll("topics") List<List<String>> topics, @ForAll("topics") List<List<String>> chapters) {
        var entries = new ArrayList<Published>();
        for (var of : topics) entries.add(offer("Angebot " + entries.size(), null, DAY, of.toArray(String[]::new)));
        entries.add(organisation("Verein"));
        var ids = Stream.concat(
                        Stream.of("deutsch", Plan.ORGANISATIONS),
                        chapters.stream().flatMap(List::stream))
                .distinct()
                .toArray(String[]::new);
        var plan = plan(everything(), ids);
        var contents = Contents.of(plan, entries.stream(), TERMS);
        var standing = contents.entries().toList();
        assertThat(standing).doesNotHaveDuplicates();
        for (var entry : entries) {
            var wanted = entry.kind() == Kind.ORGANISATION
                    || entry.facts().conditions().orElseThrow().categories().stream()
                            .anyMatch(c -> List.of(ids).contains(c) || c.equals("kurse"));
            assertThat(standing.contains(entry)).as(entry.title().value()).isEqualTo(wanted);
        }
        assertThat(contents.parts()).extracting(Contents.Part::chapter).isSubsetOf(ids);
    }

    @Provide
    Arbitrary<List<List<String>>> topics() {
        return Arbitraries.of(TOPICS)
                .list()
                .ofMaxSize(3)
                .uniqueElements()
                .list()
                .ofMaxSize(12);
    }
}
