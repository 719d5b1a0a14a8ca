package org.teilhabe.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** Makes and takes back what the public sees, in the transaction of the editor's deed. */
@Component
class Publishing {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Publishing(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Copies the working state; the translations come along the first time, later each by its own deed. */
    void publish(Entry entry) {
        var first = !published(entry.id());
        jdbc.sql("""
                insert into publication (entry, kind, slug, facts, texts, revision, text_revision, sample, verified_on, valid_from,
                                         valid_to, first_at, changed_at)
                values (:entry, :kind, :slug, cast(:facts as jsonb), cast(:texts as jsonb), :revision, :textRevision, :sample,
                        :verifiedOn, :validFrom, :validTo, :now, :now)
                on conflict (centre_id, entry) do update
                set slug = excluded.slug, facts = excluded.facts, texts = excluded.texts, revision = excluded.revision,
                    text_revision = excluded.text_revision, sample = excluded.sample, verified_on = excluded.verified_on,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, changed_at = excluded.changed_at""")
                .param("entry", entry.id().value())
                .param("kind", entry.kind().tag())
                .param("slug", slug(entry))
                .param("facts", Documents.write(entry.facts()))
                .param("texts", Documents.write(entry.texts()))
                .param("revision", entry.revision())
                .param("textRevision", entry.textRevision())
                .param("sample", entry.sample())
                .param("verifiedOn", entry.verifiedOn())
                .param("validFrom", entry.validFrom())
                .param("validTo", entry.validTo())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (first)
            jdbc.sql("""
                    insert into publication_text (entry, language, texts, source_revision, machine, changed_at)
                    select entry, language, texts, source_revision, origin = 'machine' and not released, :now
                    from translation where entry = :entry""")
                    .param("entry", entry.id().value())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        changed(entry.id());
    }

    /** Without effect while the entry itself is not published: then the translation goes out with it. */
    void publish(Translation translation) {
        var done = jdbc.sql("""
                insert into publication_text (entry, language, texts, source_revision, machine, changed_at)
                select entry, :language, cast(:texts as jsonb), :source, :machine, :now from publication where entry = :entry
                on conflict (centre_id, entry, language) do update
                set texts = excluded.texts, source_revision = excluded.source_revision, machine = excluded.machine,
                    changed_at = excluded.changed_at""")
                .param("entry", translation.entry().value())
                .param("language", translation.language().tag())
                .param("texts", Documents.write(translation.texts()))
                .param("source", translation.sourceRevision())
                .param("machine", !translation.released())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (done > 0) changed(translation.entry());
    }

    void verified(Entry entry) {
        var done = jdbc.sql("update publication set verified_on = :on, changed_at = :now where entry = :entry")
                .param("on", entry.verifiedOn())
                .param("now", OffsetDateTime.now(clock))
                .param("entry", entry.id().value())
                .update();
        if (done > 0) changed(entry.id());
    }

    void withdraw(EntryId id) {
        if (jdbc.sql("delete from publication where entry = ?")
                        .param(id.value())
                        .update()
                > 0) changed(id);
    }

    int revision(EntryId id) {
        return jdbc.sql("select revision from publication where entry = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    boolean published(EntryId id) {
        return jdbc.sql("select count(*) > 0 from publication where entry = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whoever else has something of the sample set lets it go in the same transaction. */
    void samplesRemoved() {
        events.publishEvent(new SamplesRemoved(CurrentCentre.id()));
    }

    /** @param id null where the change concerns many entries */
    void changed(@Nullable EntryId id) {
        jdbc.sql("insert into public_change (entry) values (:entry)")
                .param("entry", id == null ? null : id.value())
                .update();
        events.publishEvent(new PublicChanged(CurrentCentre.id(), id));
    }

    /** Gives an entry its address before it is published for the first time. */
    void reserve(Entry entry, String slug) {
        if (!claim(entry, slug)) throw new IllegalStateException("The address " + slug + " belongs to another entry");
    }

    /**
     * The address it has, or was promised, until its title changes; one that another entry ever had is not given again.
     */
    String slug(Entry entry) {
        var wish = Slug.of(entry.title());
        var present = jdbc.sql("select slug, texts ->> 'title' as title from publication where entry = ?")
                .param(entry.id().value())
                .query((row, n) -> new Address(row.getString("slug"), row.getString("title")))
                .optional();
        if (present.isPresent() && Slug.of(present.get().title()).equals(wish))
            return present.get().slug();
        if (present.isEmpty()) {
            var promised = promised(entry);
            if (promised.isPresent()) return promised.get();
        }
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? wish : wish + "-" + n)
                .filter(slug -> claim(entry, slug))
                .findFirst()
                .orElseThrow();
    }

    private record Address(String slug, String title) {}

    private Optional<String> promised(Entry entry) {
        return jdbc.sql("select min(slug) from entry_path where entry = ? having count(*) = 1")
                .param(entry.id().value())
                .query(String.class)
                .optional();
    }

    private boolean claim(Entry entry, String slug) {
        jdbc.sql("insert into entry_path (kind, slug, entry) values (?, ?, ?) on conflict do nothing")
                .params(entry.kind().tag(), slug, entry.id().value())
                .update();
        Optional<java.util.UUID> owner = jdbc.sql("select entry from entry_path where kind = ? and slug = ?")
                .params(entry.kind().tag(), slug)
                .query(java.util.UUID.class)
                .optional();
        return owner.equals(Optional.of(entry.id().value()));
    }
}
