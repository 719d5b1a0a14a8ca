package org.teilhabe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

@House
class PrivacyDeskTests {
    private static final String PATH = "/verwaltung/datenschutz";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Mailer mailer;

    @Autowired
    Centres centres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Disclosure disclosure;

    @Autowired
    PersonFiles files;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    private Centre centre;
    private Browser officer;

    @BeforeEach
    void aCentre() {
        var id = UUID.randomUUID();
        centre = centres.found(new Centre(id, "schutz-" + id.toString().substring(0, 8), List.of(), false));
        officer = signedIn.at(centre, Role.DATENSCHUTZ);
    }

    @Test
    void thePlanShowsPeriodsAndWhatTheNextRunDeletes() {
        oldMail();
        assertThat(officer.get(PATH).body())
                .contains("Postausgang")
                .contains("30 Tage")
                .contains("Dabei wird ein Datensatz gelöscht.");
    }

    @Test
    void othersMayNotLookIn() {
        var leader = signedIn.at(centre, Role.LEITUNG);
        for (var path :
                List.of("", "/verzeichnis", "/verzeichnis.csv", "/auskunft", "/loeschlauf", "/fristen/audit.trail"))
            assertThat(leader.get(PATH + path).statusCode()).as(path).isEqualTo(403);
    }

    @Test
    void aDryRunDeletesNothingAndIsLogged() {
        oldMail();
        assertThat(officer.post(PATH + "/probelauf", Map.of()).statusCode()).isEqualTo(302);
        assertThat(mails()).isEqualTo(1);
        assertThat(officer.get(PATH).body())
                .contains("Probelauf: nichts gelöscht")
                .contains("Postausgang: 1");
    }

    @Test
    void deletingAtOnceAsksFirst() {
        oldMail();
        assertThat(officer.get(PATH + "/loeschlauf").body()).contains("Endgültig löschen");
        assertThat(mails()).isEqualTo(1);
        assertThat(officer.post(PATH + "/loeschlauf", Map.of()).statusCode()).isEqualTo(302);
        assertThat(mails()).isZero();
        assertThat(officer.get(PATH).body()).contains("Lauf von Hand");
        assertThat(officer.get(PATH + "/loeschlauf").body()).contains("nichts zu löschen");
    }

    @Test
    void theRegisterIsAPageAndATable() {
        assertThat(officer.get(PATH + "/verzeichnis").body())
                .contains("Protokoll")
                .contains("DSGVO");
        var table = officer.get(PATH + "/verzeichnis.csv");
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.body()).startsWith("\uFEFFVerarbeitung;").contains("outgoing_mail.recipient");
    }

    @Test
    void aPeriodIsChangedFromADayOn() {
        var today = LocalDate.now(clock);
        var answer = officer.post(
                PATH + "/fristen/notification.outbox", Map.of("amount", "3", "unit", "M", "from", today.toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(officer.get(PATH + "/fristen/notification.outbox").body()).contains("Jetzt: 3 Monate");
        assertThat(officer.post(
                                PATH + "/fristen/notification.outbox",
                                Map.of("amount", "1", "unit", "Y", "from", "1.2." + (today.getYear() + 1)))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aWrongPeriodIsRefusedAtItsFieldAndStaysTyped() {
        var form = new HashMap<String, String>(Map.of(
                "amount", "zwei", "unit", "M", "from", LocalDate.now(clock).toString()));
        var refused = officer.post(PATH + "/fristen/audit.trail", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"zwei\"")
                .contains("aria-describedby=\"amount-e\"")
                .contains("ganze Zahl");
        form.put("amount", "2");
        assertThat(officer.post(PATH + "/fristen/audit.trail", form).body()).contains("zu kurz oder zu lang");
        form.putAll(Map.of("unit", "Y", "from", "31.2.2027"));
        assertThat(officer.post(PATH + "/fristen/audit.trail", form).body()).contains("kein gültiges Datum");
        form.put("from", "1.1.1999");
        assertThat(officer.post(PATH + "/fristen/audit.trail", form).body()).contains("Vergangenheit");
        assertThat(officer.post(PATH + "/fristen/unfug", form).statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonIsToldWhatIsKept() {
        oldMail();
        var page = officer.post(PATH + "/auskunft", Map.of("mail", "LEYLA@familie.example"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ein Datensatz")
                .contains("Probe für Leyla")
                .contains("/auskunft/datei")
                .doesNotContain("geheim-4711");
        assertThat(officer.post(PATH + "/auskunft", Map.of("mail", "wer anders"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.post(PATH + "/auskunft", Map.of("mail", "niemand@familie.example"))
                        .body())
                .contains("nichts gespeichert")
                .doesNotContain("/auskunft/datei");
    }

    @Test
    void theFileComesAsArchiveAndIsKeptByNobodyOnTheWay() {
        oldMail();
        var answer = officer.post(PATH + "/auskunft/datei", Map.of("mail", "leyla@familie.example"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("auskunft-");
    }

    @Test
    void theArchiveHoldsThePersonsDataForReadingAndForPrograms() throws Exception {
        oldMail();
        var words = messages.in(PortalLanguage.DE);
        var archive = CurrentCentre.call(
                centre,
                () -> files.archive(
                        words, files.write(words, "leyla@familie.example", disclosure.about("leyla@familie.example"))));
        var contents = unzip(archive);
        assertThat(contents).containsOnlyKeys("auskunft.html", "auskunft.json");
        assertThat(contents.get("auskunft.html")).contains("Probe für Leyla").contains("Ihre Rechte");
        assertThat(contents.get("auskunft.json"))
                .contains("\"recipient\"")
                .contains("leyla@familie.example")
                .contains("\"waiting\"")
                .contains("legalBasis");
    }

    @Test
    void nobodyReadsCodesInTheirFile() throws Exception {
        signedIn.at(centre, Role.REDAKTION, Role.KOORDINATION);
        var mail = "redaktion.koordination@test.example";
        var write = new TransactionTemplate(transactions);
        CurrentCentre.run(
                centre,
                () -> write.executeWithoutResult(status -> {
                    var account = jdbc.sql("select id from account where mail = ?")
                            .param(mail)
                            .query(UUID.class)
                            .single();
                    jdbc.sql("""
                            insert into mail_link (id, token_hash, purpose, subject, language, issued_at, expires_at)
                            values (gen_random_uuid(), sha256(cast(gen_random_uuid()::text as bytea)), 'identity.sign-in', ?, 'de',
                                    '2026-03-01T08:00Z', '2026-03-01T09:00Z')""").param(account).update();
                    jdbc.sql("""
                            insert into entry_draft (person, entry, language, kind, form, updated_at)
                            values (?, gen_random_uuid(), 'tr', 'offer', '{"title": "Halb fertig"}', '2026-03-02T08:00Z')""").param(account).update();
                    jdbc.sql("""
                            insert into audit_entry (id, at, actor, actor_name, kind, deed, subject_kind, subject, detail)
                            values (gen_random_uuid(), '2026-03-03T08:00Z', :by, 'Probe', 'did', 'account.roles', 'account', :by, '+KASSE −REDAKTION'),
                                   (gen_random_uuid(), '2026-03-03T09:00Z', :by, 'Probe', 'did', 'entry.translated', 'entry', null, 'tr')""").param("by", account).update();
                    jdbc.sql("""
                            insert into concern (id, year, number, kind, state, language, text, mail, received)
                            values (gen_random_uuid(), 2026, 4711, 'question', 'new', 'ar', '2026-99-99T99:99:99Z', ?, '2026-03-04T08:00Z')""").param(mail).update();
                }));
        for (var language : List.of(PortalLanguage.DE, PortalLanguage.EN)) {
            var file =
                    CurrentCentre.call(centre, () -> files.write(messages.in(language), mail, disclosure.about(mail)));
            var fields = file.parts().stream()
                    .flatMap(part -> part.records().stream())
                    .flatMap(record -> record.fields().stream())
                    .toList();
            assertThat(fields).allSatisfy(field -> {
                assertThat(field.label()).isNotEqualTo(field.column());
                if (!List.of("text", "mail").contains(field.column()))
                    assertThat(field.shown())
                            .doesNotContainPattern("^[a-z]+([.-][a-z-]+)*$|[A-Z]{5}|\\d{4}-\\d\\d-\\d\\dT");
            });
        }
        var html = officer.post(PATH + "/auskunft", Map.of("mail", mail)).body();
        assertThat(html)
                .contains("Anmelden ohne Passwort", "Angebot", "Halb fertig", "Türkisch", "Arabisch", "Aktiv")
                .contains("+Kasse −Redaktion", "01.03.2026, 9 Uhr", "Koordination");
    }

    private static Map<String, String> unzip(byte[] archive) throws IOException {
        var contents = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                contents.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return contents;
    }

    private void oldMail() {
        inCentre(() -> {
            mailer.send(
                    "leyla@familie.example",
                    PortalLanguage.DE,
                    "notification-test",
                    "Leyla",
                    "https://ki.example/l/geheim-4711");
            jdbc.sql("update outgoing_mail set written = written - interval '40 days'")
                    .update();
        });
    }

    private long mails() {
        var count = new long[1];
        inCentre(() -> count[0] =
                jdbc.sql("select count(*) from outgoing_mail").query(Long.class).single());
        return count[0];
    }

    private void inCentre(Runnable work) {
        CurrentCentre.run(
                centre, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
