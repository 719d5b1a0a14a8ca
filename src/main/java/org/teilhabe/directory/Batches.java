package org.teilhabe.directory;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.text.PortalLanguage;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes many entries with one statement for each table: the rows travel as one JSON document. */
@Component
class Batches {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ENTRY = """
            id uuid, kind text, external_id text, state text, facts jsonb, texts jsonb, revision int, text_revision int,
            version int, sample boolean, verified_on date, valid_from date, valid_to date, at timestamptz, by_name text""";

    private final JdbcClient jdbc;
    private final BatchPublishing publishing;

    Batches(JdbcClient jdbc, BatchPublishing publishing) {
        this.jdbc = jdbc;
        this.publishing = publishing;
    }

    private record Said(Translation now, boolean fresh, boolean reworded) {}

    void write(List<Intake.Step> steps) {
        var fresh = steps.stream().filter(s -> s.former() == null).toList();
        var changed = steps.stream().filter(s -> s.former() != null).toList();
        add(fresh);
        replace(changed);
        link(steps);
        rememberEntries(steps.stream()
                .filter(Batches::revised)
                .map(s -> s.next().entry())
                .toList());
        translate(steps);
        publishing.publish(steps);
    }

    private void add(List<Intake.Step> steps) {
        write("""
                insert into entry (id, kind, external_id, state, facts, texts, revision, text_revision, version, sample,
                                   verified_on, valid_from, valid_to, created_at, updated_at, updated_by)
                select id, kind, external_id, state, facts, texts, revision, text_revision, 1, sample, verified_on, valid_from,
                       valid_to, at, at, by_name
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (%s)""", ENTRY, steps, s -> row(s.next().entry()));
    }

    private void replace(List<Intake.Step> steps) {
        var saved = write("""
                update entry e
                set state = r.state, facts = r.facts, texts = r.texts, revision = r.revision, text_revision = r.text_revision,
                    version = e.version + 1, sample = r.sample, verified_on = r.verified_on, valid_from = r.valid_from,
                    valid_to = r.valid_to, updated_at = r.at, updated_by = r.by_name
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (%s)
                where e.id = r.id and e.kind = r.kind and e.version = r.version""", ENTRY, steps, s -> row(s.next().entry()));
        if (saved != steps.size()) throw new OptimisticLockingFailureException("Entries were changed meanwhile");
    }

    private void link(List<Intake.Step> steps) {
        var touched = steps.stream()
                .filter(s -> s.former() != null)
                .map(s -> s.next().id().value())
                .toArray(UUID[]::new);
        if (touched.length > 0)
            jdbc.sql("delete from entry_link where entry = any(:ids)")
                    .param("ids", touched)
                    .update();
        var links = steps.stream()
                .flatMap(s -> s.next().entry().facts().links().stream()
                        .map(link -> JSON.objectNode()
                                .put("entry", s.next().id().toString())
                                .put("role", link.role())
                                .put("target", link.target().toString())))
                .toList();
        write("""
                insert into entry_link (entry, role, target)
                select entry, role, target from jsonb_to_recordset(cast(:rows as jsonb)) as r (%s)
                on conflict do nothing""", "entry uuid, role text, target uuid", links, Function.identity());
    }

    private void rememberEntries(List<Entry> entries) {
        write("""
                insert into entry_revision (entry, language, revision, deed, facts, texts, at, by_name)
                select id, 'de', revision, 'imported', facts, texts, at, by_name
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (%s) on conflict do nothing""", ENTRY, entries, Batches::row);
    }

    private void translate(List<Intake.Step> steps) {
        var said = steps.stream().flatMap(Batches::said).toList();
        var saved = write("""
                insert into translation as t (entry, language, texts, source_revision, origin, released, marks, revision, version,
                                              updated_at, updated_by)
                select entry, language, texts, source_revision, origin, released, marks, revision, version + 1, at, by_name
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (%s)
                on conflict (centre_id, entry, language) do update
                set texts = excluded.texts, source_revision = excluded.source_revision, origin = excluded.origin,
                    released = excluded.released, marks = excluded.marks, revision = excluded.revision, version = excluded.version,
                    updated_at = excluded.updated_at, updated_by = excluded.updated_by
                where t.version = excluded.version - 1""", TRANSLATION, said, s -> row(s.now()));
        if (saved != said.size()) throw new OptimisticLockingFailureException("Translations were changed meanwhile");
        write("""
                insert into entry_revision (entry, language, revision, deed, texts, at, by_name)
                select entry, language, revision, 'imported', texts, at, by_name
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (%s) on conflict do nothing""", TRANSLATION, said.stream().filter(Said::reworded).toList(), s -> row(s.now()));
    }

    private static final String TRANSLATION = """
            entry uuid, language text, texts jsonb, source_revision int, origin text, released boolean, marks jsonb, revision int,
            version int, at timestamptz, by_name text""";

    private static Stream<Said> said(Intake.Step step) {
        var former = step.former();
        return step.next().translations().entrySet().stream().flatMap(spoken -> {
            var now = spoken.getValue();
            var before = former == null ? null : former.translations().get(spoken.getKey());
            return now.equals(before)
                    ? Stream.empty()
                    : Stream.of(new Said(now, before == null, before == null || before.revision() != now.revision()));
        });
    }

    static boolean revised(Intake.Step step) {
        var former = step.former();
        return former == null
                || former.entry().revision() != step.next().entry().revision();
    }

    /** The languages whose words this step changes. */
    static List<PortalLanguage> reworded(Intake.Step step) {
        return said(step).map(s -> s.now().language()).toList();
    }

    <T> int write(String statement, String columns, List<T> things, Function<T, ObjectNode> row) {
        if (things.isEmpty()) return 0;
        var rows = JSON.arrayNode();
        things.forEach(thing -> rows.add(row.apply(thing)));
        return jdbc.sql(statement.formatted(columns))
                .param("rows", rows.toString())
                .update();
    }

    private static ObjectNode row(Entry entry) {
        var row = JSON.objectNode()
                .put("id", entry.id().toString())
                .put("kind", entry.kind().tag())
                .put("external_id", entry.externalId())
                .put("state", entry.state().tag())
                .put("revision", entry.revision())
                .put("text_revision", entry.textRevision())
                .put("version", entry.version())
                .put("sample", entry.sample())
                .put("verified_on", Objects.toString(entry.verifiedOn(), null))
                .put("valid_from", Objects.toString(entry.validFrom(), null))
                .put("valid_to", Objects.toString(entry.validTo(), null))
                .put("at", entry.updatedAt().atOffset(ZoneOffset.UTC).toString())
                .put("by_name", entry.updatedBy());
        row.set("facts", Documents.tree(entry.facts()));
        row.set("texts", Documents.tree(entry.texts()));
        return row;
    }

    private static ObjectNode row(Translation t) {
        var row = JSON.objectNode()
                .put("entry", t.entry().toString())
                .put("language", t.language().tag())
                .put("source_revision", t.sourceRevision())
                .put("origin", t.origin().tag())
                .put("released", t.released())
                .put("revision", t.revision())
                .put("version", t.version())
                .put("at", t.updatedAt().atOffset(ZoneOffset.UTC).toString())
                .put("by_name", t.updatedBy());
        row.set("texts", Documents.tree(t.texts()));
        row.set("marks", Documents.tree(t.marks()));
        return row;
    }
}
