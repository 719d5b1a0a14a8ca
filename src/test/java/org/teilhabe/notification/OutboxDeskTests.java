package org.teilhabe.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.teilhabe.platform.text.PortalLanguage;

@House
class OutboxDeskTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Mailer mailer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Centres centres;

    private Centre centre;
    private Browser administration;

    @BeforeEach
    void aCentreInOperation() {
        centre = centre(false);
        administration = signedIn.at(centre, Role.ADMINISTRATION);
    }

    @Test
    void theListShowsWhatWasWrittenAndThatNothingLeaves() {
        write(centre);
        var page = administration.get("/verwaltung/postausgang").body();
        assertThat(page)
                .contains("leyla@familie.example")
                .containsPattern("<bdi lang=\"[a-z]+\">Probe für Leyla")
                .contains("kein Mailserver eingerichtet");
        assertThat(administration
                        .get("/verwaltung/postausgang?stand=gescheitert")
                        .body())
                .doesNotContain("leyla@familie.example");
        assertThat(administration.get("/verwaltung/postausgang?q=LEYLA%40").body())
                .contains("Probe für Leyla");
        assertThat(administration
                        .get("/verwaltung/postausgang?q=mehmet&stand=unfug&seite=-3")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void othersMayNotLookIn() {
        write(centre);
        assertThat(signedIn.at(centre, Role.REDAKTION)
                        .get("/verwaltung/postausgang")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn.at(centre, Role.LEITUNG)
                        .get("/verwaltung/postausgang")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void inOperationOneTimeLinksAreMasked() {
        var page = administration.get(href(write(centre))).body();
        assertThat(page)
                .contains("Hier geht es weiter")
                .doesNotContain("geheim-4711")
                .contains("/l/••••••");
    }

    @Test
    void atADemoCentreTheyCanBeOpened() {
        var demo = centre(true);
        var page = signedIn.at(demo, Role.ADMINISTRATION).get(href(write(demo))).body();
        assertThat(page).contains("href=\"https://ki.example/l/geheim-4711\"");
    }

    @Test
    void readingAMailIsNoted() {
        var mail = write(centre);
        administration.get(href(mail));
        assertThat(column("select subject from audit_entry where kind = 'read' and subject_kind = 'mail'"))
                .containsExactly(mail.toString());
    }

    @Test
    void aWaitingMailIsWithdrawnOnce() {
        var mail = write(centre);
        assertThat(administration.post(href(mail) + "/zurueckziehen", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(state()).containsExactly("cancelled");
        assertThat(administration.post(href(mail) + "/zurueckziehen", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(administration.get(href(mail)).body()).contains("Zurückgezogen");
    }

    @Test
    void aFailedMailIsSentAgainUnderItsMessageId() {
        var mail = write(centre);
        assertThat(administration.post(href(mail) + "/erneut", Map.of()).statusCode())
                .as("it has not failed")
                .isEqualTo(422);
        fail();
        assertThat(administration.get(href(mail)).body())
                .contains("Gescheitert")
                .contains("550 no such mailbox");
        var before = column("select message_id from outgoing_mail");
        assertThat(administration.post(href(mail) + "/erneut", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(state()).containsExactly("waiting");
        assertThat(column("select message_id from outgoing_mail")).isEqualTo(before);
    }

    @Test
    void allFailedMailsAreSentAgainAtOnce() {
        write(centre);
        write(centre);
        fail();
        assertThat(administration.get("/verwaltung/postausgang").body()).contains("Alle gescheiterten");
        administration.post("/verwaltung/postausgang/erneut", Map.of());
        assertThat(state()).containsExactly("waiting", "waiting");
    }

    @Test
    void anotherCentresMailIsNotThere() {
        var foreign = write(centre(false));
        assertThat(administration.get(href(foreign)).statusCode()).isEqualTo(404);
        assertThat(administration.post(href(foreign) + "/erneut", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(administration.get("/verwaltung/postausgang/unfug").statusCode())
                .isEqualTo(404);
    }

    private static String href(UUID mail) {
        return "/verwaltung/postausgang/" + mail;
    }

    private Centre centre(boolean demo) {
        var id = UUID.randomUUID();
        return centres.found(new Centre(id, "ausgang-" + id.toString().substring(0, 8), List.of(), demo));
    }

    private UUID write(Centre at) {
        CurrentCentre.run(
                at,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> mailer.send(
                                "leyla@familie.example",
                                PortalLanguage.DE,
                                "notification-test",
                                "Leyla",
                                "https://ki.example/l/geheim-4711")));
        return UUID.fromString(columnAt(at, "select id from outgoing_mail order by written desc, id desc")
                .getFirst());
    }

    private void fail() {
        CurrentCentre.run(
                centre,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql("""
                        update outgoing_mail set state = 'failed', reason = 'refused', answer = '550 no such mailbox', ended = now()""").update()));
    }

    private List<String> state() {
        return column("select state from outgoing_mail");
    }

    private List<String> column(String query) {
        return columnAt(centre, query);
    }

    private List<String> columnAt(Centre at, String query) {
        var found = new ArrayList<String>();
        CurrentCentre.run(
                at,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                found.addAll(jdbc.sql(query).query(String.class).list())));
        return found;
    }
}
