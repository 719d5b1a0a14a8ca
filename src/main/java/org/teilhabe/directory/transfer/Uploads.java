package org.teilhabe.directory.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.teilhabe.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Keeps uploaded files between check and confirmation: for an hour, for whoever brought them. */
@Repository
class Uploads {
    static final Duration KEPT = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    Uploads(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param result null until it was confirmed */
    record Upload(
            UUID id,
            FileKind kind,
            String fileName,
            OffsetDateTime uploadedAt,
            Report checked,
            @Nullable Report result) {
        Report newest() {
            return result == null ? checked : result;
        }
    }

    UUID keep(UUID account, FileKind kind, String fileName, byte[] content, Report checked) {
        var id = ids.next();
        jdbc.sql("""
                insert into import_file (id, account, kind, file_name, content, checked, uploaded_at)
                values (:id, :account, :kind, :name, :content, cast(:checked as jsonb), :now)""")
                .param("id", id)
                .param("account", account)
                .param("kind", kind.name())
                .param("name", fileName)
                .param("content", content)
                .param("checked", JSON.writeValueAsString(checked))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    Optional<Upload> find(UUID id, UUID account, boolean lock) {
        return jdbc.sql("""
                select id, kind, file_name, uploaded_at, checked, result from import_file
                where id = :id and account = :account and uploaded_at > :oldest""" + (lock ? " for update" : ""))
                .param("id", id)
                .param("account", account)
                .param("oldest", OffsetDateTime.now(clock).minus(KEPT))
                .query(Uploads::upload)
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from import_file where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    void checkedAgain(UUID id, Report report) {
        jdbc.sql("update import_file set checked = cast(:report as jsonb) where id = :id")
                .param("report", JSON.writeValueAsString(report))
                .param("id", id)
                .update();
    }

    /** The report stays to be read; the file itself is no longer needed. */
    void finished(UUID id, Report report) {
        jdbc.sql("update import_file set result = cast(:report as jsonb), content = '' where id = :id")
                .param("report", JSON.writeValueAsString(report))
                .param("id", id)
                .update();
    }

    void remove(UUID id, UUID account) {
        jdbc.sql("delete from import_file where id = ? and account = ?")
                .params(id, account)
                .update();
    }

    int forgetOld() {
        return jdbc.sql("delete from import_file where uploaded_at <= ?")
                .param(OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        return new Upload(
                row.getObject("id", UUID.class),
                FileKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getObject("uploaded_at", OffsetDateTime.class),
                JSON.readValue(row.getString("checked"), Report.class),
                result == null ? null : JSON.readValue(result, Report.class));
    }
}
