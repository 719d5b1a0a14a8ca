package org.teilhabe.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Access;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.web.PublicShell;

/** Builds the list of places and their map. */
@Service
class PlacesPages {
    private static final String PATH = "/orte";
    private static final int SIZE = 25;

    private final PlaceShelf shelf;
    private final Directory directory;

    PlacesPages(PlaceShelf shelf, Directory directory) {
        this.shelf = shelf;
        this.directory = directory;
    }

    /** @param rows all places; @param fitting those that fit; @param missed whether an answer is asked that no place gives; @param shown those of this page, by id */
    record Found(
            List<PlaceShelf.Row> rows,
            Map<PlaceQuestion, Set<String>> chosen,
            List<PlaceShelf.Row> fitting,
            boolean missed,
            Paging paging,
            Map<EntryId, Published> shown) {
        boolean filtered() {
            return chosen.values().stream().anyMatch(answers -> !answers.isEmpty());
        }
    }

    @Transactional(readOnly = true)
    Found find(Map<String, String[]> parameters, EntryWords words) {
        var rows = shelf.rows(words.language());
        var chosen = PlaceQuestion.read(parameters, rows);
        var fitting = PlaceQuestion.fitting(rows, chosen);
        var asked = parameters.getOrDefault("seite", new String[] {"1"})[0];
        var paging = Paging.of(asked, SIZE, fitting.size(), n -> words.href(PATH) + query(chosen, n));
        var ids = paging.cut(fitting).stream().map(PlaceShelf.Row::id).toList();
        return new Found(
                rows,
                chosen,
                fitting,
                PlaceQuestion.misses(parameters, chosen),
                paging,
                directory.byIds(ids, words.language()));
    }

    PlacesPage page(Found found, EntryWords words, PublicShell shell) {
        var rows = rows(found, words);
        var paging = found.paging();
        return new PlacesPage(
                shell,
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                        new Crumb(Phrase.of(words.words().get("menu.orte")), null)),
                words.words().get("life.places.count", paging.total()),
                fields(found, words),
                chips(found, words),
                rows,
                paging,
                words.words().get("portal.paging", paging.from(), paging.to(), paging.total()),
                map(found),
                goals(found, words),
                words.href(PATH),
                found.missed());
    }

    private static List<PlacesPage.Row> rows(Found found, EntryWords words) {
        var page = found.paging().cut(found.fitting());
        return IntStream.range(0, page.size())
                .filter(n -> found.shown().containsKey(page.get(n).id()))
                .mapToObj(n -> row(found.paging().from() + n, page.get(n), found, words))
                .toList();
    }

    private static PlacesPage.Row row(int number, PlaceShelf.Row row, Found found, EntryWords words) {
        var place = java.util.Objects.requireNonNull(found.shown().get(row.id()));
        var what = new ArrayList<Fact>();
        if (row.offers() > 0) what.add(new Fact("list", words.words().get("life.places.offers", row.offers())));
        if (row.events() > 0) what.add(new Fact("cal", words.words().get("life.places.events", row.events())));
        var access = words.accessList(row.access()).stream()
                .map(word -> new Fact("check", word))
                .toList();
        return new PlacesPage.Row(words.place(number, place), what, access, place.sample());
    }

    /** All places that fit, not of this page alone. */
    private static @Nullable PlainMap map(Found found) {
        var rows = found.fitting();
        var spots = IntStream.range(0, rows.size())
                .boxed()
                .flatMap(n -> Stream.ofNullable(rows.get(n).position()).map(at -> new PlainMap.Spot(n + 1, at, false)))
                .toList();
        return spots.isEmpty() ? null : PlainMap.gathered(spots, 340, 420);
    }

    /** By number: each place's row, which may stand on another page of the list. */
    private static Map<Integer, PlainMap.Goal> goals(Found found, EntryWords words) {
        var rows = found.fitting();
        var goals = new HashMap<Integer, PlainMap.Goal>();
        for (var n = 1; n <= rows.size(); n++) {
            var page = (n - 1) / SIZE + 1;
            var list = page == found.paging().page() ? "" : words.href(PATH) + query(found.chosen(), page);
            if (rows.get(n - 1).position() != null)
                goals.put(n, new PlainMap.Goal(rows.get(n - 1).name(), list + "#ort-" + n));
        }
        return goals;
    }

    private static List<FilterField> fields(Found found, EntryWords words) {
        var fields = new ArrayList<FilterField>();
        for (var question : PlaceQuestion.values()) {
            var answers = found.rows().stream()
                    .flatMap(question::answersOf)
                    .distinct()
                    .map(a -> new FilterField.Answer(
                            a,
                            label(question, a, words),
                            question.count(a, found.rows(), found.chosen()),
                            answers(found, question).contains(a)))
                    .filter(a -> a.count() > 0 || a.chosen())
                    .sorted(EventListing.byLabel(words.language()))
                    .toList();
            if (answers.size() > 1 || answers.stream().anyMatch(FilterField.Answer::chosen))
                fields.add(new FilterField(
                        question.parameter(),
                        words.words().get("life.places." + question.parameter()),
                        answers,
                        List.of(),
                        ""));
        }
        return fields;
    }

    private static Set<String> answers(Found found, PlaceQuestion question) {
        return found.chosen().getOrDefault(question, Set.of());
    }

    private static String label(PlaceQuestion question, String answer, EntryWords words) {
        return switch (question) {
            case THEMA ->
                words.terms()
                        .category(answer)
                        .map(c -> c.label(words.language()))
                        .orElse(answer);
            case STADTTEIL -> answer;
            case ZUGANG -> words.accessList(Set.of(Access.byTag(answer))).getFirst();
        };
    }

    private static List<Chip> chips(Found found, EntryWords words) {
        var chips = new ArrayList<Chip>();
        found.chosen()
                .forEach((question, answers) -> answers.forEach(answer -> {
                    var rest = new LinkedHashMap<>(found.chosen());
                    var left = new LinkedHashSet<>(answers);
                    left.remove(answer);
                    rest.put(question, left);
                    chips.add(new Chip(label(question, answer, words), words.href(PATH) + query(rest, 1), true));
                }));
        return chips;
    }

    private static String query(Map<PlaceQuestion, Set<String>> chosen, int page) {
        var parts = new ArrayList<String>();
        chosen.forEach((question, answers) -> answers.forEach(
                a -> parts.add(question.parameter() + "=" + URLEncoder.encode(a, StandardCharsets.UTF_8))));
        if (page > 1) parts.add("seite=" + page);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
