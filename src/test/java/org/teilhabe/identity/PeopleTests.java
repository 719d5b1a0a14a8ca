package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;

@House
class PeopleTests {
    private static final String PEOPLE = "/verwaltung/personen";

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    Centre here;
    Browser administration;

    @BeforeEach
    void anAdministratorIsThere() {
        here = signedIn.first();
        administration = signedIn.as(Role.ADMINISTRATION);
    }

    private UUID idOf(Centre centre, String mail) {
        return signedIn.inside(
                centre,
                () -> jdbc.sql("select id from account where mail = ?")
                        .param(mail)
                        .query(UUID.class)
                        .single());
    }

    private int versionOf(UUID id) {
        return signedIn.inside(
                here,
                () -> jdbc.sql("select version from account where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void somebodyIsInvitedChoosesAPasswordAndIsIn() {
        var mail = "neu@test.example";
        var invited = administration.post(
                PEOPLE, Map.of("name", "Nele Beispiel", "mail", mail, "language", "de", "roles", List.of("REDAKTION")));
        assertThat(invited.statusCode()).isEqualTo(302);
        assertThat(administration.get(PEOPLE + "?q=Nele").body()).contains("Nele Beispiel", "eingeladen");

        var link = signedIn.linkFor(here, mail);
        var nele = signedIn.nobody();
        var short5 = nele.postPlain(link, Map.of("password", "kurz5", "again", "kurz5"));
        assertThat(short5.statusCode()).isEqualTo(422);
        assertThat(short5.body()).contains("mindestens 12 Zeichen").doesNotContain("kurz5");
        var good = Map.of("password", "ein langes neues Passwort", "again", "ein langes neues Passwort");
        assertThat(nele.postPlain(link, good).statusCode()).isEqualTo(302);
        assertThat(nele.get("/verwaltung/konto").statusCode()).isEqualTo(200);
        assertThat(signedIn.nobody().signIn(mail, "ein langes neues Passwort").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoIsInvitedFromOutsideArrivesInTheOwnArea() {
        var mail = "sprachpatin@test.example";
        administration.post(
                PEOPLE, Map.of("name", "Mina Beispiel", "mail", mail, "language", "de", "roles", "FREIWILLIGE"));
        var mina = signedIn.nobody();
        var entered = mina.postPlain(signedIn.linkFor(here, mail), Map.of("password", "", "again", ""));
        var target = entered.headers().firstValue("Location").orElseThrow();
        assertThat(target).endsWith("/mein");
        assertThat(mina.get("/mein").body()).contains("Mina Beispiel");
    }

    @Test
    void theBackOfficeRefusesInsideTheBackOffice() {
        var till = signedIn.as(Role.KASSE);
        var refused = till.get(PEOPLE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Zur Startseite der Verwaltung", "Abmelden")
                .doesNotContain("action=\"/de/suche\"");
        assertThat(till.get("/verwaltung").body()).doesNotContain("/verwaltung/zentrum/hinweise\"");
    }

    @Test
    void everyFaultOfAnInvitationStandsAtItsField() {
        administration.post(
                PEOPLE, Map.of("name", "A", "mail", "doppelt@test.example", "language", "de", "roles", "KASSE"));
        var answer = administration.post(
                PEOPLE, Map.of("name", " ", "mail", "Doppelt@test.example", "language", "de", "roles", "KASSE"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"name-e\"", "id=\"mail-e\"", "schon ein Konto");
        assertThat(org.jsoup.Jsoup.parse(answer.body()).select(".alarm a").eachText())
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("Name: "))
                .anyMatch(sentence -> sentence.startsWith("E-Mail"));
    }

    @Test
    void rolesGivenAndTakenWorkAtOnce() {
        signedIn.at(here, Role.FREIGABE, Role.KASSE);
        var mail = "freigabe.kasse@test.example";
        var person = signedIn.enter(here, mail);
        assertThat(person.get(PEOPLE).statusCode()).isEqualTo(403);
        var id = idOf(here, mail);
        change(id, mail, "LEITUNG");
        assertThat(person.get(PEOPLE).statusCode()).isEqualTo(200);
        change(id, mail, "KASSE");
        assertThat(person.get(PEOPLE).statusCode()).isEqualTo(403);
    }

    private void change(UUID id, String mail, String role) {
        var answer = administration.post(
                PEOPLE + "/" + id, Map.of("name", "Wechsel", "mail", mail, "roles", role, "version", versionOf(id)));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void aBlockedPersonIsOutAtOnceAndStaysOut() {
        signedIn.at(here, Role.FREIGABE, Role.REDAKTION);
        var mail = "redaktion.freigabe@test.example";
        var person = signedIn.enter(here, mail);
        var id = idOf(here, mail);
        assertThat(administration.post(PEOPLE + "/" + id + "/sperren", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(person.get("/verwaltung/konto").statusCode()).isEqualTo(302);
        assertThat(signedIn.nobody().signIn(mail, SignedIn.PASSWORD).statusCode())
                .isEqualTo(422);

        administration.post(PEOPLE + "/" + id + "/entsperren", Map.of());
        assertThat(signedIn.nobody().signIn(mail, SignedIn.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void theLastAdministratorStays() {
        var alone = signedIn.centre("allein");
        var only = signedIn.at(alone, Role.ADMINISTRATION);
        var id = idOf(alone, "administration@test.example");
        var answer = only.post(
                PEOPLE + "/" + id,
                Map.of("name", "Ada", "mail", "administration@test.example", "roles", "LEITUNG", "version", "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("letzte Administration");
    }

    @Test
    void theDatabaseKeepsTheLastAdministratorToo() {
        var alone = signedIn.centre("allein");
        signedIn.at(alone, Role.ADMINISTRATION);
        assertThatThrownBy(() -> signedIn.inside(
                        alone,
                        () -> jdbc.sql("delete from account_role where role = 'ADMINISTRATION'")
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("The last administrator stays");
        assertThatThrownBy(() -> signedIn.inside(
                        alone,
                        () -> jdbc.sql("update account set state = 'BLOCKED', blocked_at = now()")
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void managementMakesNoAdministrators() {
        var leitung = signedIn.as(Role.LEITUNG);
        var answer = leitung.post(
                PEOPLE,
                Map.of("name", "B", "mail", "b@test.example", "language", "de", "roles", List.of("ADMINISTRATION")));
        assertThat(answer.statusCode()).isEqualTo(422);
        var admin = idOf(here, "administration@test.example");
        assertThat(leitung.post(PEOPLE + "/" + admin + "/sperren", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void peopleOfAnotherCentreDoNotExistHere() {
        var elsewhere = signedIn.centre("anderswo");
        signedIn.at(elsewhere, Role.REDAKTION);
        var stranger = idOf(elsewhere, "redaktion@test.example");
        assertThat(administration.get(PEOPLE + "/" + stranger).statusCode()).isEqualTo(404);
        assertThat(administration
                        .post(PEOPLE + "/" + stranger + "/sperren", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(administration.get(PEOPLE + "/keine-nummer").statusCode()).isEqualTo(404);
    }
}
