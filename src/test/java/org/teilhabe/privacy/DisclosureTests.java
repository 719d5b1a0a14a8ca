package org.teilhabe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

@House
class DisclosureTests {
    @Autowired
    Disclosure disclosure;

    @Autowired
    Mailer mailer;

    @Autowired
    Centres centres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void findsWhatTheCentreKeepsAboutOnePersonAndNobodyElse() {
        var here = centre();
        var elsewhere = centre();
        mail(here, "Leyla@Familie.example");
        mail(here, "mehmet@familie.example");
        mail(elsewhere, "leyla@familie.example");
        assertThat(about(here, " leyla@familie.EXAMPLE ")).singleElement().satisfies(record -> {
            assertThat(record.table()).isEqualTo("outgoing_mail");
            assertThat(record.values())
                    .containsEntry("recipient", "Leyla@Familie.example")
                    .containsEntry("subject", "Probe für Leyla");
            assertThat(record.values().get("body"))
                    .as("nobody comes in by a link found in the file")
                    .doesNotContain("geheim");
        });
    }

    @Test
    void lookingIsNoted() {
        var here = centre();
        about(here, "leyla@familie.example");
        var noted = new TransactionTemplate(transactions);
        CurrentCentre.run(
                here,
                () -> noted.executeWithoutResult(status -> assertThat(jdbc.sql("select deed || detail from audit_entry")
                                .query(String.class)
                                .list())
                        .containsExactly("privacy.file-opened0")));
    }

    private List<PersonalRecord> about(Centre centre, String mail) {
        try {
            return CurrentCentre.call(centre, () -> disclosure.about(mail));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void mail(Centre centre, String to) {
        CurrentCentre.run(
                centre,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> mailer.send(
                                to,
                                PortalLanguage.DE,
                                "notification-test",
                                "Leyla",
                                "https://ki.example/l/geheim-4711")));
    }

    private Centre centre() {
        var id = UUID.randomUUID();
        return centres.found(new Centre(id, "auskunft-" + id.toString().substring(0, 8), List.of(), false));
    }
}
