package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;
import org.teilhabe.platform.start.StartRefused;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;

@House
class FirstAdministratorTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Centres centres;

    @Autowired
    FirstAdministrator first;

    @Autowired
    ProductionGate gate;

    private Centre realCentre() {
        return centres.bySlug("echtes-haus")
                .orElseGet(() -> centres.found(new Centre(UUID.randomUUID(), "echtes-haus", List.of(), false)));
    }

    @Test
    void theConsolePrintsALinkUntilSomebodyHasAnAccount() {
        var centre = realCentre();
        var printed = String.join("\n", first.lines("http://localhost:8080"));
        assertThat(printed).contains("echtes-haus").doesNotContain("leverkusen");
        var link = printed.substring(printed.lastIndexOf("/l/")).strip();

        var browser = signedIn.nobody(centre);
        assertThat(browser.get(link).body()).contains("Erste Administration einrichten");
        var empty = browser.postPlain(link, Map.of("name", "", "mail", "kein", "password", "kurz", "again", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("name-e", "mail-e", "password-e", "again-e");

        var filled = Map.of(
                "name", "Ada Beispiel",
                "mail", "ada@haus.example",
                "password", "vier neue lange Wörter",
                "again", "vier neue lange Wörter");
        assertThat(browser.postPlain(link, filled).statusCode()).isEqualTo(302);
        assertThat(browser.get("/verwaltung/personen").body()).contains("Ada Beispiel");
        assertThat(first.lines("http://localhost:8080")).isEmpty();
    }

    @Test
    void aCitysDatabaseWithDemoSignInsDoesNotStart() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> gate.check(true))
                .withMessageContaining("leverkusen")
                .withMessageContaining("musterstadt");
        assertThatCode(() -> gate.check(false)).doesNotThrowAnyException();
    }
}
