package org.teilhabe.portal;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.teilhabe.directory.Ages;
import org.teilhabe.directory.Childcare;
import org.teilhabe.directory.Level;

/** A question of the list of offers: its name in the address, its answers, and which offers an answer holds for. */
enum OfferQuestion {
    THEMA,
    WANN("jetzt", "heute", "abend"),
    DEUTSCH("kein", "wenig", "gut"),
    KINDER("betreuung", "mitmachen"),
    KOSTEN("frei"),
    ALTER("0-5", "6-12", "13-17", "18-64", "65-120"),
    SPRACHE,
    STADTTEIL;

    private final List<String> answers;

    OfferQuestion(String... answers) {
        this.answers = List.of(answers);
    }

    /** As in the address: {@code ?deutsch=kein}. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OfferQuestion> byParameter(String name) {
        return Arrays.stream(values()).filter(q -> q.parameter().equals(name)).findFirst();
    }

    /** The answers it always has; empty where they come from the offers themselves. */
    List<String> answers() {
        return answers;
    }

    /** What an offer answers, for questions whose answers come from the offers. */
    Stream<String> answersOf(OfferShelf.Row row) {
        return switch (this) {
            case THEMA -> row.categories().stream();
            case SPRACHE -> row.languages().stream().filter(l -> !l.equals("de"));
            case STADTTEIL -> row.districts().stream();
            default -> answers.stream();
        };
    }

    boolean holds(OfferShelf.Row row, Set<String> chosen, LocalDateTime now) {
        return chosen.isEmpty() || chosen.stream().anyMatch(answer -> holds(row, answer, now));
    }

    boolean holds(OfferShelf.Row row, String answer, LocalDateTime now) {
        return switch (this) {
            case THEMA -> row.categories().contains(answer);
            case WANN ->
                switch (answer) {
                    case "jetzt" -> row.times().open(now);
                    case "heute" -> row.times().today(now);
                    default -> row.times().eveningOrWeekend(now);
                };
            case DEUTSCH -> row.needed() != null && answer.equals(band(row.needed()));
            case KINDER ->
                row.childcare() == (answer.equals("betreuung") ? Childcare.Kind.OFFERED : Childcare.Kind.CHILDREN_JOIN);
            case KOSTEN -> row.free();
            case ALTER -> row.ages() != null && meets(row.ages(), answer);
            case SPRACHE -> row.languages().contains(answer);
            case STADTTEIL -> row.districts().contains(answer);
        };
    }

    private static String band(Level needed) {
        return switch (needed) {
            case NONE -> "kein";
            case A1, A2 -> "wenig";
            case B1, B2, C1, C2 -> "gut";
        };
    }

    private static boolean meets(Ages ages, String band) {
        var ends = band.split("-", 2);
        var from = ages.from();
        var to = ages.to();
        return (from == null || from <= Integer.parseInt(ends[1])) && (to == null || to >= Integer.parseInt(ends[0]));
    }
}
