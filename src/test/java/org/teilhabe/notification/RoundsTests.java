package org.teilhabe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.job.EveryCentre;
import org.teilhabe.platform.start.StartRefused;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

@House
class RoundsTests {
    @Autowired
    EveryCentre everyCentre;

    @Autowired
    Letters letters;

    @Autowired
    MessageIds messageIds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    @Autowired
    Centres centres;

    @Test
    void aMailIsSentAtOnceAndNotWithTheNextRound() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        var rounds = rounds(Map.of(
                "teilhabe.mail.host",
                "127.0.0.1",
                "teilhabe.mail.port",
                Integer.toString(server.getSmtp().getPort()),
                "teilhabe.mail.from",
                "ki@stadt.example"));
        try {
            var outbox = new Outbox(letters, messageIds, rounds, jdbc, clock, ids);
            CurrentCentre.run(
                    centre(),
                    () -> new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> outbox.send(
                                    "leyla@familie.example",
                                    PortalLanguage.DE,
                                    "notification-test",
                                    "Leyla",
                                    "https://ki.example/")));
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        } finally {
            rounds.stop();
            server.stop();
        }
    }

    @Test
    void withoutAMailServerNothingIsTried() {
        assertThat(rounds(Map.of("teilhabe.mail.host", " ")).postIsOut()).isFalse();
    }

    @Test
    void aMailServerWithoutASenderIsToldAtTheStart() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> rounds(Map.of("teilhabe.mail.host", "127.0.0.1")))
                .withMessageContaining("TEILHABE_MAIL_FROM");
    }

    private Rounds rounds(Map<String, String> mail) {
        var settings = new Binder(new MapConfigurationPropertySource(mail)).bindOrCreate("teilhabe", Settings.class);
        return new Rounds(settings, everyCentre, jdbc, transactions, clock);
    }

    private Centre centre() {
        var id = UUID.randomUUID();
        return centres.found(new Centre(id, "runde-" + id.toString().substring(0, 8), List.of(), false));
    }
}
