package org.teilhabe.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.Writing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the signed-in person typed and has not saved: nobody else sees it, and it goes once they save. */
@Repository
@Transactional
class Drafts {
    private static final int LONGEST = 150_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A draft that waits. */
    record Draft(UUID entry, String language, Kind kind, Form form, Instant at) {
        String title() {
            var named = form.get("entry.title");
            return named.isEmpty() ? form.get("title") : named;
        }

        /** Where it goes on. */
        String href() {
            var noun = "/verwaltung/" + kind.noun() + "/";
            if (!language.equals("de")) return noun + entry + "/uebersetzung/" + language + "?entwurf=ja";
            return form.get("version").isEmpty() ? noun + "neu?entwurf=" + entry : noun + entry + "?entwurf=ja";
        }
    }

    /** @return false where it is too long or unreadable to be kept */
    boolean keep(EntryId entry, String language, Kind kind, Form form) {
        var written = json.writeValueAsString(form.values());
        if (written.length() > LONGEST
                || !form.values().values().stream().flatMap(List::stream).allMatch(Drafts::storable)) return false;
        jdbc.sql("""
                insert into entry_draft (person, entry, language, kind, form, updated_at)
                values (:person, :entry, :language, :kind, cast(:form as jsonb), :now)
                on conflict (centre_id, person, entry, language) do update
                set form = excluded.form, kind = excluded.kind, updated_at = excluded.updated_at""")
                .param("person", person())
                .param("entry", entry.value())
                .param("language", language)
                .param("kind", kind.tag())
                .param("form", written)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return true;
    }

    private static boolean storable(String text) {
        return Writing.readable(text.replace('\r', '\n'));
    }

    Optional<Draft> find(EntryId entry, String language) {
        return jdbc.sql("select * from entry_draft where person = ? and entry = ? and language = ?")
                .params(person(), entry.value(), language)
                .query((row, n) -> draft(row))
                .optional();
    }

    List<Draft> mine() {
        return jdbc.sql("select * from entry_draft where person = ? order by updated_at desc limit 20")
                .param(person())
                .query((row, n) -> draft(row))
                .list();
    }

    void discard(EntryId entry, String language) {
        jdbc.sql("delete from entry_draft where person = ? and entry = ? and language = ?")
                .params(person(), entry.value(), language)
                .update();
    }

    private Draft draft(java.sql.ResultSet row) throws java.sql.SQLException {
        Map<String, List<String>> values = json.readValue(row.getString("form"), new TypeReference<>() {});
        return new Draft(
                row.getObject("entry", UUID.class),
                row.getString("language"),
                Kind.byTag(row.getString("kind")),
                Form.of(values),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static UUID person() {
        return Actor.find()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .id();
    }
}
