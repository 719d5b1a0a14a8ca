package org.teilhabe.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

@House
class DirectoryDemoTests {
    @Autowired
    Directory directory;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    Centres centres;

    @Test
    void showsTheSixteenRealOffersInTheirFieldsAndFortySamples() throws Exception {
        CurrentCentre.call(centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow(), () -> {
            var offers = directory.all(Kind.OFFER, PortalLanguage.DE);
            assertThat(offers.stream().filter(o -> !o.sample())).hasSize(16);
            assertThat(offers.stream().filter(Published::sample)).hasSize(40);
            assertThat(directory.all(Kind.EVENT, PortalLanguage.DE)).hasSize(22).allMatch(Published::sample);
            return true;
        });
    }

    @Test
    void entriesAreFoundUnderTheNamesTheTextsLinkTo() throws Exception {
        CurrentCentre.call(centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow(), () -> {
            assertThat(directory.bySlug(Kind.OFFER, "seiteneinstieg", PortalLanguage.AR))
                    .isPresent();
            assertThat(directory.bySlug(Kind.PAGE, "notfallnummern", PortalLanguage.AR))
                    .isPresent();
            return true;
        });
    }

    @Test
    void everyCategoryAndTargetGroupNamedByAnEntryExists() throws Exception {
        CurrentCentre.call(centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow(), () -> {
            var terms = taxonomy.terms();
            var named = directory.all(Kind.OFFER, PortalLanguage.DE).stream()
                    .flatMap(o -> o.facts().conditions().stream())
                    .toList();
            assertThat(terms.categories().keySet())
                    .containsAll(
                            named.stream().flatMap(c -> c.categories().stream()).collect(Collectors.toSet()));
            assertThat(terms.targetGroups().keySet())
                    .containsAll(
                            named.stream().flatMap(c -> c.audiences().stream()).collect(Collectors.toSet()));
            return true;
        });
    }

    @Test
    void theSecondCentreHasAFewOfItsOwnAndNoneOfTheFirst() throws Exception {
        CurrentCentre.call(centres.bySlug(DemoCentre.MUSTERSTADT.slug()).orElseThrow(), () -> {
            for (var kind : List.of(Kind.OFFER, Kind.EVENT, Kind.PLACE, Kind.ORGANISATION))
                assertThat(directory.all(kind, PortalLanguage.DE)).isNotEmpty().allMatch(Published::sample);
            assertThat(directory.bySlug(Kind.OFFER, "plaudertisch", PortalLanguage.EN))
                    .isPresent();
            assertThat(directory.bySlug(Kind.OFFER, "griffbereit", PortalLanguage.DE))
                    .isEmpty();
            assertThat(taxonomy.terms().top()).isNotEmpty();
            return true;
        });
    }
}
