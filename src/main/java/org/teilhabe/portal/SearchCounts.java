package org.teilhabe.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.text.PortalLanguage;

/** »Suchzählung«: how often what was looked for, and whether it was found; no person, no address, no time of day. */
@Service
class SearchCounts {
    private static final int LONGEST = 100;

    /** Mail addresses and telephone or case numbers say who asks. */
    private static final Pattern PERSONAL = Pattern.compile("@|\\d{5,}");

    private final JdbcClient jdbc;
    private final Clock clock;

    SearchCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void count(String text, PortalLanguage language, boolean found) {
        var words = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (words.isEmpty()
                || words.length() > LONGEST
                || PERSONAL.matcher(words).find()) return;
        jdbc.sql("""
                insert into search_count (day, language, words, found, asked) values (:day, :language, :words, :found, 1)
                on conflict (centre_id, day, language, words, found) do update set asked = search_count.asked + 1""")
                .param("day", LocalDate.now(clock))
                .param("language", language.tag())
                .param("words", words)
                .param("found", found)
                .update();
    }

    /** @param language tag */
    record Asked(String words, String language, long times, LocalDate last) {}

    /** The most asked of the last days. */
    @Transactional(readOnly = true)
    List<Asked> most(boolean found, int days, int limit) {
        return jdbc.sql("""
                select words, language, sum(asked) as times, max(day) as last from search_count
                where found = :found and day > :since
                group by words, language order by times desc, last desc, words limit :limit""")
                .param("found", found)
                .param("since", LocalDate.now(clock).minusDays(days))
                .param("limit", limit)
                .query((row, n) -> new Asked(
                        row.getString("words"),
                        row.getString("language"),
                        row.getLong("times"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    @Transactional(readOnly = true)
    long sum(boolean onlyVain, int days) {
        return jdbc.sql(
                        "select coalesce(sum(asked), 0) from search_count where day > :since and (not :vain or not found)")
                .param("since", LocalDate.now(clock).minusDays(days))
                .param("vain", onlyVain)
                .query(Long.class)
                .single();
    }
}
