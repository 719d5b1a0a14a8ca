package org.teilhabe.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.text.PortalLanguage;

/** Reads the form of a certificate. */
@Component
class CertificateForm {
    static final int ABOUT = 120;
    static final int SIGNATURES = 2;

    /** In the order of the form. */
    static final List<String> FIELDS = Stream.of(
                    Stream.of("titel", "person", "satz", "kurs", "von", "bis", "umfang"),
                    numbered("modul", Certificate.MODULES).flatMap(name -> Stream.of(name, duration(name))),
                    numbered("unterschrift", SIGNATURES))
            .flatMap(names -> names)
            .toList();

    private static final int TITLE = 40;
    private static final int PERSON = 60;
    private static final int SENTENCE = 70;
    private static final int EXTENT = 60;
    private static final int MODULE = 40;
    private static final int DURATION = 10;
    private static final int SIGNATURE = 50;

    private final Stationery stationery;

    CertificateForm(Stationery stationery) {
        this.stationery = stationery;
    }

    private static Stream<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> name + n);
    }

    private static String duration(String module) {
        return module.replace("modul", "dauer");
    }

    Draft read(Map<String, String> typed) {
        var fields = new Fields(typed);
        var title = fields.needed("titel", TITLE);
        var person = fields.needed("person", PERSON);
        var sentence = fields.needed("satz", SENTENCE);
        var course = fields.needed("kurs", ABOUT);
        var facts = facts(fields);
        var modules = numbered("modul", Certificate.MODULES)
                .map(name -> module(fields, name))
                .filter(module -> !module.label().isEmpty())
                .toList();
        var signatures = numbered("unterschrift", SIGNATURES)
                .map(name -> fields.line(name, SIGNATURE))
                .filter(line -> !line.isEmpty())
                .toList();
        fields.rejectIfAny();
        var house = stationery.house();
        return new Draft(
                course,
                new Certificate(
                        PortalLanguage.DE.tag(),
                        house.municipality(),
                        house.officialName(),
                        title,
                        person,
                        sentence,
                        course,
                        facts,
                        modules,
                        stationery.placeAndDay(),
                        signatures,
                        null,
                        null));
    }

    private List<Fact> facts(Fields fields) {
        var words = stationery.words();
        var from = fields.date("von");
        var to = fields.date("bis");
        fields.check(from == null || to == null || !to.isBefore(from), "bis", "documents.desk.backwards");
        var extent = fields.line("umfang", EXTENT);
        var facts = new ArrayList<Fact>();
        if (from != null || to != null) facts.add(new Fact(words.get("documents.paper.period"), period(from, to)));
        if (!extent.isEmpty()) facts.add(new Fact(words.get("documents.paper.extent"), extent));
        return facts;
    }

    private String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var words = stationery.words();
        if (from == null) return words.get("documents.paper.until", words.fullDate(Objects.requireNonNull(to)));
        if (to == null) return words.get("documents.paper.since", words.fullDate(from));
        if (from.equals(to)) return words.fullDate(from);
        var begin = from.getYear() == to.getYear() ? words.dayMonth(from) : words.fullDate(from);
        return words.get("documents.paper.from-to", begin, words.fullDate(to));
    }

    private static Fact module(Fields fields, String name) {
        var label = fields.line(name, MODULE);
        var duration = fields.line(duration(name), DURATION);
        fields.check(!label.isEmpty() || duration.isEmpty(), name, "documents.desk.module.missing");
        return new Fact(label, duration);
    }
}
