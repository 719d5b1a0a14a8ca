package org.teilhabe.directory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teilhabe.platform.text.Writing;

/** What a list is narrowed to and sorted by, as its address says it; what makes no sense is as if it were not said. */
public record Filter(
        String text,
        String state,
        String category,
        String language,
        String languageState,
        boolean samples,
        boolean unverified,
        String sort,
        int page) {
    private static final List<String> STATES =
            List.of("draft", "review", "published", "changed", "withdrawn", "expired");
    private static final List<String> LANGUAGE_STATES = List.of("outdated", "missing", "machine");
    private static final List<String> SORTS = List.of("title", "updated", "verified");

    static Filter of(Map<String, String> query) {
        var text = query.getOrDefault("q", "").strip();
        return new Filter(
                Writing.readable(text) && text.length() <= 200 ? text : "",
                known(query.get("zustand"), STATES, ""),
                shaped(query.getOrDefault("kategorie", ""), "[a-z0-9-]{2,60}"),
                shaped(query.getOrDefault("sprache", ""), "[a-z-]{2,12}"),
                known(query.get("stand"), LANGUAGE_STATES, ""),
                "ja".equals(query.get("beispiele")),
                "ja".equals(query.get("ungeprueft")),
                known(query.get("sortierung"), SORTS, "title"),
                page(query.getOrDefault("seite", "1")));
    }

    private static String known(@org.jspecify.annotations.Nullable String word, List<String> words, String otherwise) {
        return word != null && words.contains(word) ? word : otherwise;
    }

    private static String shaped(String word, String pattern) {
        return word.matches(pattern) ? word : "";
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }

    /** Whether anything is left out of the list. */
    public boolean narrows() {
        return !(text.isEmpty() && state.isEmpty() && category.isEmpty() && languageState.isEmpty())
                || samples
                || unverified;
    }

    public String sorted(String by) {
        return new Filter(text, state, category, language, languageState, samples, unverified, by, 1).query();
    }

    public String onPage(int number) {
        return new Filter(text, state, category, language, languageState, samples, unverified, sort, number).query();
    }

    /** {@code ?q=…&zustand=…}, only what is said. */
    public String query() {
        var said = new LinkedHashMap<String, String>();
        said.put("q", text);
        said.put("zustand", state);
        said.put("kategorie", category);
        said.put("sprache", language);
        said.put("stand", languageState);
        said.put("beispiele", samples ? "ja" : "");
        said.put("ungeprueft", unverified ? "ja" : "");
        said.put("sortierung", sort.equals("title") ? "" : sort);
        said.put("seite", page == 1 ? "" : Integer.toString(page));
        var query = said.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "?" : "?" + query;
    }
}
