package org.teilhabe.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody chose in the list of offers. Answers nobody offers are left out, so every address is a good one. */
record OfferFilter(Map<OfferQuestion, Set<String>> chosen) {
    OfferFilter {
        var inOrder = new EnumMap<OfferQuestion, Set<String>>(OfferQuestion.class);
        inOrder.putAll(chosen);
        chosen = Collections.unmodifiableMap(inOrder);
    }

    /** @param parameters of the address; what is not known is passed over */
    static OfferFilter read(Map<String, String[]> parameters, List<OfferShelf.Row> rows) {
        var chosen = new EnumMap<OfferQuestion, Set<String>>(OfferQuestion.class);
        for (var question : OfferQuestion.values()) {
            var known = new LinkedHashSet<String>();
            for (var value : parameters.getOrDefault(question.parameter(), new String[0]))
                if (offered(question, value, rows)) known.add(value);
            if (!known.isEmpty()) chosen.put(question, known);
        }
        return new OfferFilter(chosen);
    }

    private static boolean offered(OfferQuestion question, String value, List<OfferShelf.Row> rows) {
        return question.answers().isEmpty()
                ? rows.stream().anyMatch(row -> question.answersOf(row).anyMatch(value::equals))
                : question.answers().contains(value);
    }

    /** Whether an address asks for more than this: an answer that nobody offers, or no longer. */
    boolean misses(Map<String, String[]> parameters) {
        for (var question : OfferQuestion.values())
            for (var value : parameters.getOrDefault(question.parameter(), new String[0]))
                if (!value.isBlank() && !answers(question).contains(value)) return true;
        return false;
    }

    Set<String> answers(OfferQuestion question) {
        return chosen.getOrDefault(question, Set.of());
    }

    boolean empty() {
        return chosen.isEmpty();
    }

    /** Those answered in the form; the topic is chosen by links above it. */
    int count() {
        return chosen.entrySet().stream()
                .filter(e -> e.getKey() != OfferQuestion.THEMA)
                .mapToInt(e -> e.getValue().size())
                .sum();
    }

    OfferFilter with(OfferQuestion question, String... answers) {
        var changed = new EnumMap<OfferQuestion, Set<String>>(OfferQuestion.class);
        changed.putAll(chosen);
        if (answers.length == 0) changed.remove(question);
        else changed.put(question, new LinkedHashSet<>(List.of(answers)));
        return new OfferFilter(changed);
    }

    OfferFilter without(OfferQuestion question, String answer) {
        var rest = new ArrayList<>(answers(question));
        rest.remove(answer);
        return with(question, rest.toArray(String[]::new));
    }

    /** {@code ?deutsch=kein&kinder=betreuung}, empty for the whole list; the first page is not named. */
    String query(int page) {
        var parts = new ArrayList<String>();
        chosen.forEach((question, answers) -> answers.forEach(
                a -> parts.add(question.parameter() + "=" + URLEncoder.encode(a, StandardCharsets.UTF_8))));
        if (page > 1) parts.add("seite=" + page);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /**
     * @param rows what fits all answers
     * @param counts how many would fit each answer, the other questions answered as they are
     */
    record Sorted(List<OfferShelf.Row> rows, Map<OfferQuestion, Map<String, Integer>> counts) {
        int count(OfferQuestion question, String answer) {
            return counts.getOrDefault(question, Map.of()).getOrDefault(answer, 0);
        }
    }

    /** One pass: an offer that fails no question counts for every answer it gives, one that fails a single question for that one. */
    Sorted sort(List<OfferShelf.Row> rows, LocalDateTime now) {
        return sort(rows, now, List.of(OfferQuestion.values()));
    }

    /** @param counted the questions whose answers are counted */
    Sorted sort(List<OfferShelf.Row> rows, LocalDateTime now, List<OfferQuestion> counted) {
        var fitting = new ArrayList<OfferShelf.Row>();
        var counts = new EnumMap<OfferQuestion, Map<String, Integer>>(OfferQuestion.class);
        for (var row : rows) {
            var failed = chosen.entrySet().stream()
                    .filter(e -> !e.getKey().holds(row, e.getValue(), now))
                    .map(Map.Entry::getKey)
                    .limit(2)
                    .toList();
            if (failed.isEmpty()) fitting.add(row);
            var questions = failed.isEmpty() ? counted : failed.size() == 1 ? failed : List.<OfferQuestion>of();
            for (var question : questions)
                question.answersOf(row)
                        .filter(answer -> question.holds(row, answer, now))
                        .forEach(answer -> counts.computeIfAbsent(question, q -> new LinkedHashMap<>())
                                .merge(answer, 1, Integer::sum));
        }
        return new Sorted(fitting, counts);
    }
}
