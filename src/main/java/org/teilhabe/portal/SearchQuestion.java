package org.teilhabe.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.portal.search.Question;

/**
 * What stands in the address of a search: words, answers to the filters, page.
 *
 * @param answers by parameter: art, merkmal, thema, sprache, stadtteil
 */
record SearchQuestion(String words, Map<String, Set<String>> answers, int page) {
    static final int SIZE = 20;
    static final List<String> FILTERS = List.of("art", "merkmal", "thema", "sprache", "stadtteil");

    static SearchQuestion read(Map<String, String[]> parameters) {
        var answers = new LinkedHashMap<String, Set<String>>();
        for (var filter : FILTERS) {
            var given = new LinkedHashSet<String>();
            for (var value : parameters.getOrDefault(filter, new String[0]))
                if (value.length() <= 60 && !value.isBlank() && given.size() < 30) given.add(value);
            answers.put(filter, given);
        }
        var page = parameters.getOrDefault("seite", new String[] {"1"})[0];
        var words = Question.of(parameters.getOrDefault("q", new String[] {""})[0], PortalLanguage.DE)
                .text();
        return new SearchQuestion(words, answers, page.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(page)) : 1);
    }

    Set<String> of(String filter) {
        return answers.getOrDefault(filter, Set.of());
    }

    boolean filtered() {
        return answers.values().stream().anyMatch(a -> !a.isEmpty());
    }

    Question question(PortalLanguage language) {
        return new Question(
                words,
                language,
                of("art"),
                of("thema"),
                of("sprache"),
                of("stadtteil"),
                of("merkmal"),
                (page - 1) * SIZE,
                SIZE);
    }

    SearchQuestion without(String filter, String value) {
        var fewer = new LinkedHashMap<>(answers);
        var left = new LinkedHashSet<>(of(filter));
        left.remove(value);
        fewer.put(filter, left);
        return new SearchQuestion(words, fewer, 1);
    }

    SearchQuestion unfiltered() {
        return new SearchQuestion(words, Map.of(), 1);
    }

    String query(int number) {
        var query = new StringBuilder("?q=").append(encoded(words));
        answers.forEach((filter, values) ->
                values.forEach(v -> query.append('&').append(filter).append('=').append(encoded(v))));
        if (number > 1) query.append("&seite=").append(number);
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
