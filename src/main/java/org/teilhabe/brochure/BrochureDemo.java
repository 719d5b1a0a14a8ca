package org.teilhabe.brochure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.demo.DemoData;
import org.teilhabe.platform.text.PortalLanguage;

/** A draft that is ready to be looked at and frozen. */
@Component
class BrochureDemo implements DemoData {
    private final Editions editions;
    private final Taxonomy taxonomy;
    private final Ids ids;
    private final Clock clock;

    BrochureDemo(Editions editions, Taxonomy taxonomy, Ids ids, Clock clock) {
        this.editions = editions;
        this.taxonomy = taxonomy;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "brochure";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(DemoCentre centre) {
        var leverkusen = centre == DemoCentre.LEVERKUSEN;
        var today = LocalDate.now(clock);
        var chapters = new java.util.ArrayList<>(taxonomy.terms().top().stream()
                .map(c -> new Plan.Chapter(c.id(), Map.of()))
                .toList());
        chapters.add(new Plan.Chapter(Plan.ORGANISATIONS, Map.of()));
        editions.add(
                ids.next(),
                new Plan(
                        titles(today.getYear(), leverkusen),
                        today,
                        leverkusen
                                ? PortalLanguage.full().stream()
                                        .map(PortalLanguage::tag)
                                        .toList()
                                : List.of("de", "en"),
                        Plan.Size.A5,
                        chapters,
                        new Selection(false, Set.of(Kind.OFFER, Kind.ORGANISATION), 0, Map.of()),
                        Map.of(
                                "de",
                                new Plan.Foreword(
                                        FOREWORD, "Mira Beispiel", "Leitung des Kommunalen Integrationszentrums")),
                        List.of("Wir danken allen Einrichtungen, die ihre Angaben geprüft haben."),
                        Map.of(),
                        true));
    }

    private static final String FOREWORD = """
            Liebe Leserin, lieber Leser,

            wer neu in eine Stadt kommt, hat viele Fragen. Wo lerne ich Deutsch? Wie findet mein Kind einen Platz in der \
            Schule? Wer hört mir zu, wenn es schwierig wird?

            In diesem Heft finden Sie Menschen und Orte, die Ihnen helfen. Viele von ihnen sind selbst einmal neu gewesen \
            und sprechen mehr als eine Sprache.

            Herzlich willkommen!""";

    private static Map<String, String> titles(int year, boolean leverkusen) {
        var titles = new LinkedHashMap<String, String>();
        titles.put("de", "Wegweiser Integration " + year);
        if (!leverkusen) titles.put("en", "Guide to Integration " + year);
        return titles;
    }
}
