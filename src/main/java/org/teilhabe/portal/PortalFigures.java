package org.teilhabe.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Readership;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.WeekFigure;

/** What the portal knows of its readers, for the first page of the back office and for whoever plans translations. */
@Component
@Transactional(readOnly = true)
class PortalFigures implements WeekFigure, Readership {
    private static final int WEEK = 7;
    private static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final SearchCounts searches;
    private final Clock clock;

    PortalFigures(JdbcClient jdbc, SearchCounts searches, Clock clock) {
        this.jdbc = jdbc;
        this.searches = searches;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures(Words words) {
        return List.of(
                new Figure(10, words.get("search.desk.week.views"), words.number(pages()), null),
                new Figure(
                        11,
                        words.get("search.desk.week.searches"),
                        words.number(searches.sum(false, WEEK)),
                        SearchDeskController.ADDRESS),
                new Figure(
                        12,
                        words.get("search.desk.week.vain"),
                        words.number(searches.sum(true, WEEK)),
                        SearchDeskController.ADDRESS));
    }

    @Override
    public List<Views> views(int days) {
        return jdbc.sql("""
                select entry, language, sum(count) as times from page_view
                where day > :since and entry <> '00000000-0000-0000-0000-000000000000'
                group by entry, language order by times desc, entry, language limit :limit""")
                .param("since", LocalDate.now(clock).minusDays(days))
                .param("limit", MOST)
                .query((row, n) ->
                        new Views(row.getObject("entry", UUID.class), row.getString("language"), row.getLong("times")))
                .list();
    }

    private long pages() {
        return jdbc.sql("select coalesce(sum(count), 0) from page_view where day > :since")
                .param("since", LocalDate.now(clock).minusDays(WEEK))
                .query(Long.class)
                .single();
    }
}
