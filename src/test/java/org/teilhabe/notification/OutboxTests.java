package org.teilhabe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

@House
class OutboxTests {
    @Autowired
    Mailer mailer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock houseClock;

    @Autowired
    Centres centres;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Centre centre;
    private Instant now;

    @BeforeEach
    void begin() {
        server.start();
        var id = UUID.randomUUID();
        centre = centres.found(new Centre(id, "post-" + id.toString().substring(0, 8), List.of(), false));
        now = houseClock.instant().plusSeconds(1);
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void aMailLeavesWithItsDeed() throws MessagingException {
        write("leyla@familie.example");
        round(smtp());
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("leyla@familie.example");
            assertThat(mail.getSubject()).isEqualTo("Probe für Leyla");
        });
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void aDeedThatFailsSendsNothing() {
        inCentre(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mailer.send(
                    "leyla@familie.example", PortalLanguage.DE, "notification-test", "Leyla", "https://ki.example/l/1");
            status.setRollbackOnly();
        }));
        round(smtp());
        assertThat(received()).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void withoutADeedThereIsNoMail() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() ->
                        inCentre(() -> mailer.send("a@b.example", PortalLanguage.DE, "notification-test", "A", "B")));
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        write("leyla@familie.example");
        round(smtp());
        later(Duration.ofDays(2));
        round(smtp());
        assertThat(received()).hasSize(1);
    }

    @Test
    void aCrashAfterTheServersAcceptanceRepeatsUnderTheSameMessageId() throws MessagingException {
        write("leyla@familie.example");
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> round(crashingAfterAcceptance()));
        assertThat(states()).containsExactly("sending");

        round(smtp());
        assertThat(received()).as("not before its time").hasSize(1);

        later(Duration.ofMinutes(2));
        round(smtp());
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
        assertThat(received().get(0).getSentDate()).isEqualTo(received().get(1).getSentDate());
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void severalPostmenSendEachMailOnce() throws Exception {
        IntStream.range(0, 40).forEach(i -> write("familie" + i + "@familie.example"));
        var ready = new CountDownLatch(4);
        try (var postmen = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 4; i++)
                postmen.submit(() -> {
                    ready.countDown();
                    ready.await();
                    round(smtp());
                    return true;
                });
        }
        var recipients = received().stream().map(OutboxTests::recipient).toList();
        assertThat(recipients).hasSize(40).doesNotHaveDuplicates();
        assertThat(states()).hasSize(40).containsOnly("sent");
    }

    @Test
    void aRefusedRecipientFailsWithTheReasonAndTheOthersGoOn() throws Exception {
        try (var strict = new ScriptedServer(Map.of("RCPT", "550 5.1.1 no such mailbox"), null)) {
            write("niemand@familie.example");
            round(new Smtp(
                    new Smtp.Server("127.0.0.1", strict.port(), null, null, Smtp.Safety.NONE, "ki@stadt.example")));
        }
        assertThat(states()).containsExactly("failed");
        assertThat(column("reason")).containsExactly("refused");
        assertThat(column("answer").getFirst()).contains("no such mailbox");
    }

    @Test
    void whileTheServerIsAwayMailsWaitAndThenGo() {
        write("a@familie.example");
        write("b@familie.example");
        var port = server.getSmtp().getPort();
        server.stop();
        round(smtp(port));
        assertThat(states()).containsExactly("waiting", "waiting");
        assertThat(column("tries"))
                .as("the second was not tried at a closed door")
                .containsExactlyInAnyOrder("1", "0");

        server.start();
        later(Duration.ofMinutes(2));
        round(smtp());
        assertThat(states()).containsOnly("sent");
    }

    @Test
    void whatAClosedDoorHeldBackGoesOutAfterAStart() throws Exception {
        write("a@familie.example");
        try (var locked = new ScriptedServer(Map.of("AUTH", "535 5.7.8 wrong password"), null)) {
            round(new Smtp(new Smtp.Server(
                    "127.0.0.1", locked.port(), "portal", "falsch", Smtp.Safety.NONE, "ki@stadt.example")));
        }
        assertThat(states()).containsExactly("waiting");
        assertThat(column("reason")).containsExactly("locked");
        var id = column("message_id").getFirst();

        inCentre(() -> postman(smtp()).startAnew());
        round(smtp());
        assertThat(received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getMessageID()).isEqualTo(id));
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void afterADayTheHouseGivesUpAndSaysSo() {
        write("a@familie.example");
        var port = server.getSmtp().getPort();
        server.stop();
        round(smtp(port));
        later(Duration.ofHours(25));
        round(smtp(port));
        assertThat(states()).containsExactly("failed");
        assertThat(column("reason")).containsExactly("unreachable");
        server.start();
    }

    @Test
    void oneCentresPostmanLeavesTheOthersMailsAlone() {
        write("a@familie.example");
        var neighbour = centres.found(new Centre(UUID.randomUUID(), centre.slug() + "-n", List.of(), false));
        CurrentCentre.run(neighbour, () -> postman(smtp()).round());
        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("waiting");
    }

    @Test
    void onceSentTheOneTimeLinkIsGoneFromTheOutbox() throws Exception {
        write("leyla@familie.example");
        assertThat(column("body").getFirst()).contains("/l/geheim-4711");
        round(smtp());
        assertThat(received().getFirst().getContent().toString()).contains("/l/geheim-4711");
        assertThat(column("body").getFirst()).doesNotContain("geheim").contains("/l/••••••");
    }

    /** Dies in the moment between the server's acceptance and our commit. */
    private Post crashingAfterAcceptance() {
        return () -> {
            var line = smtp().open();
            return new Post.Line() {
                @Override
                public Post.Outcome deliver(OutgoingMail mail) {
                    assertThat(line.deliver(mail)).isEqualTo(new Post.Outcome.Accepted());
                    throw new Crash();
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        };
    }

    private static final class Crash extends RuntimeException {}

    private void write(String to) {
        inCentre(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> mailer.send(
                        to, PortalLanguage.DE, "notification-test", "Leyla", "https://ki.example/l/geheim-4711")));
    }

    private void round(Post post) {
        inCentre(() -> postman(post).round());
    }

    private Postman postman(Post post) {
        return new Postman(post, jdbc, transactions, Clock.fixed(now, ZoneId.of("Europe/Berlin")));
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private Smtp smtp() {
        return smtp(server.getSmtp().getPort());
    }

    private static Smtp smtp(int port) {
        return new Smtp(new Smtp.Server("127.0.0.1", port, null, null, Smtp.Safety.NONE, "ki@stadt.example"));
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> states() {
        return column("state");
    }

    private List<String> column(String name) {
        var found = new ArrayList<String>();
        inCentre(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> found.addAll(
                        jdbc.sql("select cast(" + name + " as text) from outgoing_mail order by written, id")
                                .query(String.class)
                                .list())));
        return found;
    }

    private void inCentre(Runnable work) {
        CurrentCentre.run(centre, work);
    }
}
