package org.teilhabe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of an address is the same question in every language: words, answers to filters, dates, what a form is about. The
 * page of a list is not, as every language has its own order. Only what the portal knows is said again.
 */
final class AskedAgain {
    private static final Set<String> NAMES = Set.of(
            "thema",
            "wann",
            "deutsch",
            "kinder",
            "kosten",
            "alter",
            "sprache",
            "stadtteil",
            "ort",
            "zugang",
            "art",
            "merkmal",
            "von",
            "bis",
            "monat",
            "datum",
            "eintrag");

    private static final Pattern PAGE_MEANT = Pattern.compile("/[a-z0-9/-]{0,150}");
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST = 60;
    private static final int MOST = 1500;

    private AskedAgain() {}

    /** With its question mark; empty where there is nothing to keep. */
    static String query(HttpServletRequest request) {
        if (request.getQueryString() == null || !request.getMethod().equals("GET")) return "";
        var query = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) if (keeps(name, value)) add(query, name, value);
        });
        return query.toString();
    }

    private static boolean keeps(String name, String value) {
        if (value.isBlank()) return false;
        return switch (name) {
            case "q" -> value.length() <= LONGEST_WORDS;
            // Elsewhere the number of a page of a list, here the address a form is about.
            case "seite" -> PAGE_MEANT.matcher(value).matches();
            default -> NAMES.contains(name) && value.length() <= LONGEST;
        };
    }

    private static void add(StringBuilder query, String name, String value) {
        var one = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        if (query.length() + one.length() < MOST)
            query.append(query.isEmpty() ? '?' : '&').append(one);
    }
}
