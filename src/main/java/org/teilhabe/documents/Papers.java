package org.teilhabe.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.text.Writing;

/** Gives papers their numbers and codes, finds them by either, and withdraws them. */
@Service
class Papers {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Trail trail;
    private final Clock clock;

    Papers(JdbcClient jdbc, Ids ids, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param about what anybody who holds the paper may read about it; names no person */
    @Transactional
    public Paper issue(Paper.Kind kind, String about) {
        var today = LocalDate.now(clock);
        var paper = new Paper(ids.next(), kind, next(today.getYear()), PaperCode.fresh(), about, today, null);
        jdbc.sql("""
                insert into paper (id, kind, year, number, code, about, issued)
                values (:id, :kind, :year, :number, :code, :about, :issued)""")
                .param("id", paper.id())
                .param("kind", kind.tag())
                .param("year", paper.number().year())
                .param("number", paper.number().number())
                .param("code", paper.code())
                .param("about", about)
                .param("issued", today)
                .update();
        trail.did("paper.issued", "paper", paper.id(), paper.number().toString());
        return paper;
    }

    /** The next number of the year, kept for the running transaction. */
    private Paper.Number next(int year) {
        var number = jdbc.sql("""
                insert into paper_counter (year, last) values (:year, 1)
                on conflict (centre_id, year) do update set last = paper_counter.last + 1 returning last""").param("year", year).query(Integer.class).single();
        return new Paper.Number(year, number);
    }

    @Transactional(readOnly = true)
    public Optional<Paper> byCode(String typed) {
        return PaperCode.read(typed)
                .flatMap(code -> jdbc.sql("select * from paper where code = :code")
                        .param("code", code)
                        .query(Papers::paper)
                        .optional());
    }

    @Transactional(readOnly = true)
    Paper find(UUID id) {
        return jdbc.sql("select * from paper where id = :id")
                .param("id", id)
                .query(Papers::paper)
                .optional()
                .orElseThrow(() -> new Missing("paper " + id));
    }

    /** Why a paper was withdrawn, for the house alone; empty while it is valid. */
    @Transactional(readOnly = true)
    String reason(UUID id) {
        return jdbc.sql("select reason from paper where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** @param total of the papers that are wanted, on all pages */
    record Found(List<Paper> papers, int total) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    Found find(PaperSearch wanted, int offset, int limit) {
        var total = where("count(*)", wanted, "").query(Integer.class).single();
        var papers = where("*", wanted, "order by year desc, number desc offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(Papers::paper)
                .list();
        return new Found(papers, total);
    }

    private JdbcClient.StatementSpec where(String what, PaperSearch wanted, String rest) {
        return jdbc.sql("select " + what + """
                 from paper
                where (:kind = '' or kind = :kind) and (:year = 0 or year = :year) and (:number = 0 or number = :number)
                  and (:text = '' or code = :code or position(lower(:text) in lower(about)) > 0)
                """ + rest)
                .param("kind", wanted.kindTag())
                .param("year", wanted.year())
                .param("number", wanted.number())
                .param("text", wanted.text())
                .param("code", PaperCode.read(wanted.text()).orElse(""));
    }

    /** In which papers were issued, the latest first. */
    @Transactional(readOnly = true)
    List<Integer> years() {
        return jdbc.sql("select year from paper_counter order by year desc")
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    /** From now on whoever checks the paper reads that it is no longer valid. Withdrawn already: stays as it is. */
    @Transactional
    public void revoke(UUID id, String reason) {
        if (reason.isBlank()) throw Rejected.field("grund", "documents.desk.reason.missing");
        if (reason.length() > 500 || !Writing.readable(reason))
            throw Rejected.field("grund", "documents.desk.reason.long");
        var paper = jdbc.sql("select * from paper where id = :id for update")
                .param("id", id)
                .query(Papers::paper)
                .optional()
                .orElseThrow(() -> new Missing("paper " + id));
        if (!paper.valid()) return;
        jdbc.sql("update paper set revoked = :today, reason = :reason where id = :id")
                .param("today", LocalDate.now(clock))
                .param("reason", reason.strip())
                .param("id", id)
                .update();
        trail.did("paper.revoked", "paper", id, paper.number().toString());
    }

    static Paper paper(ResultSet row, int n) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                Paper.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Paper.Number(row.getInt("year"), row.getInt("number")),
                row.getString("code"),
                row.getString("about"),
                row.getObject("issued", LocalDate.class),
                row.getObject("revoked", LocalDate.class));
    }
}
