package org.teilhabe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.Trail;

@House
class TrailTests {
    private static final String TRAIL = "/verwaltung/protokoll";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    private UUID note(String detail) {
        var subject = UUID.randomUUID();
        signedIn.inside(signedIn.first(), () -> {
            trail.did("probe.done", "probe", subject, detail);
            return true;
        });
        return subject;
    }

    @Test
    void whatSomebodyDidIsFoundByPersonDeedAndKind() {
        signedIn.as(Role.LEITUNG).post("/verwaltung/personen/neu-gibt-es-nicht", Map.of());
        signedIn.enter(signedIn.first(), "leitung@test.example");
        var data = signedIn.as(Role.DATENSCHUTZ);
        var page = data.get(TRAIL + "?wer=PROBE+LEITUNG&tat=account.signed-in&art=did")
                .body();
        assertThat(page).contains("Probe leitung@test.example", "Angemeldet").doesNotContain("Abgemeldet</td>");
        assertThat(data.get(TRAIL + "?wer=PROBE+LEITUNG&tat=account.signed-in&art=read")
                        .body())
                .contains("Nichts gefunden");
    }

    @Test
    void whoeverOpensAPersonsRecordLeavesALine() {
        var administration = signedIn.as(Role.ADMINISTRATION);
        var id = signedIn.inside(
                signedIn.first(),
                () -> jdbc.sql("select id from account where mail = 'administration@test.example'")
                        .query(UUID.class)
                        .single());
        administration.get("/verwaltung/personen/" + id);
        assertThat(administration.get(TRAIL + "?art=read&satz=" + id).body())
                .contains("Personenbezogene Daten geöffnet", "Probe administration@test.example");
    }

    @Test
    void mailsAndConcernsAreCalledByNameAndLinked() {
        var mail = UUID.randomUUID();
        var concern = signedIn.inside(signedIn.first(), () -> {
            jdbc.sql("""
                            insert into outgoing_mail (id, recipient, language, template, sender_name, subject, body, state,
                              message_id, written, next_try, give_up)
                            values (?, 'a@probe.example', 'de', 'probe', 'KI', 'Eine Probe im Protokoll', '', 'waiting',
                              '<probe@teilhabe>', now(), now() + interval '1 day', now() + interval '2 days')""").param(mail).update();
            trail.did("probe.done", "mail", mail, "");
            var found =
                    jdbc.sql("select id from concern limit 1").query(UUID.class).single();
            trail.did("probe.done", "concern", found, "");
            return found;
        });
        var data = signedIn.as(Role.DATENSCHUTZ);
        assertThat(data.get(TRAIL + "?satz=" + mail).body())
                .contains("Eine Probe im Protokoll", "href=\"/verwaltung/postausgang/" + mail);
        assertThat(data.get(TRAIL + "?satz=" + concern).body())
                .containsPattern("KI-\\d{4}-\\d{4}")
                .contains("href=\"/verwaltung/rueckmeldungen/" + concern);
    }

    @Test
    void daysBoundTheSearch() {
        note("heute");
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var data = signedIn.as(Role.DATENSCHUTZ);
        assertThat(data.get(TRAIL + "?tat=probe.done&von=" + today.minusDays(1) + "&bis=" + today.plusDays(1))
                        .body())
                .contains("heute");
        assertThat(data.get(TRAIL + "?tat=probe.done&bis=" + today.minusDays(2)).body())
                .contains("Nichts gefunden");
    }

    @Test
    void whatIsNoDayIsSaidAtItsField() {
        var answer = signedIn.as(Role.DATENSCHUTZ).get(TRAIL + "?von=gestern&satz=unsinn&vor=unsinn");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"von-e\"", "value=\"gestern\"");
    }

    @Test
    void olderLinesAreReadOn() {
        for (var i = 0; i < 60; i++) note("Zeile " + i + "!");
        var data = signedIn.as(Role.DATENSCHUTZ);
        var first = data.get(TRAIL + "?tat=probe.done").body();
        assertThat(first).contains("Zeile 59!", "Zeile 10!").doesNotContain("Zeile 9!");
        var older =
                java.util.regex.Pattern.compile("href=\"([^\"]*vor=[^\"]*)\"").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(data.get(older.group(1).replace("&amp;", "&")).body()).contains("Zeile 9!", "Zeile 0!");
    }

    @Test
    void theTrailGoesAlongAsATableWithoutFormulas() {
        note("=1+1");
        var answer = signedIn.as(Role.DATENSCHUTZ).get(TRAIL + ".csv?tat=probe.done");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body())
                .startsWith("\uFEFFZeit;Person")
                .contains("probe.done", "'=1+1")
                .doesNotContain(";=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set detail = ''", "delete from audit_entry", "truncate audit_entry"})
    void theApplicationCanOnlyAdd(String sql) {
        note("bleibt");
        assertThatThrownBy(() ->
                        signedIn.inside(signedIn.first(), () -> jdbc.sql(sql).update()))
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aCentreSeesOnlyItsOwnTrail() {
        note("nur hier");
        var elsewhere = signedIn.centre("anderswo");
        assertThat(signedIn.at(elsewhere, Role.DATENSCHUTZ)
                        .get(TRAIL + "?tat=probe.done")
                        .body())
                .doesNotContain("nur hier");
    }

    @Test
    void managementDoesNotReadTheTrail() {
        assertThat(signedIn.as(Role.LEITUNG).get(TRAIL).statusCode()).isEqualTo(403);
        assertThat(signedIn.as(Role.LEITUNG).get(TRAIL + ".csv").statusCode()).isEqualTo(403);
    }
}
