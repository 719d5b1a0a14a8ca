package org.teilhabe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.brochure.EditionDesk;
import org.teilhabe.brochure.Plan;
import org.teilhabe.brochure.Previews;
import org.teilhabe.brochure.Selection;
import org.teilhabe.brochure.Version;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.House;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/** A short guide of the demo's real entries, as readers of two scripts get it. */
@House
class GuideOnPaperTests {
    @Autowired
    EditionDesk desk;

    @Autowired
    Previews previews;

    @Autowired
    Centres centres;

    @Test
    void germanAndArabicBooksAreAccessibleAndArchivable() throws Exception {
        var centre = centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow();
        CurrentCentre.call(centre, () -> {
            var id = desk.create();
            try {
                desk.change(id, desk.find(id).version(), plan());
                var german = previews.of(id, PortalLanguage.DE, Version.PRINT).bytes();
                PdfChecks.conforms(german);
                assertThat(PdfChecks.text(german))
                        .contains("Inhalt", "Notruf", "Rucksack KiTa", "Gedruckt in Beispielstadt");
                var arabic = previews.of(id, PortalLanguage.AR, Version.WEB).bytes();
                PdfChecks.conforms(arabic);
                assertThat(PdfChecks.text(arabic)).contains("المحتويات").doesNotContain("@");
            } finally {
                desk.remove(id);
            }
            return true;
        });
    }

    private static Plan plan() {
        return new Plan(
                Map.of("de", "Wegweiser zur Probe"),
                LocalDate.of(2026, 11, 25),
                List.of("de", "ar"),
                Plan.Size.A5,
                List.of(new Plan.Chapter("kita-und-schule", Map.of())),
                new Selection(true, Set.of(Kind.OFFER), 0, Map.of()),
                Map.of(),
                List.of("Gedruckt in Beispielstadt"),
                Map.of(),
                true);
    }
}
