package org.teilhabe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teilhabe.notification.Post.Outcome;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.start.StartRefused;

class SmtpTests {
    private static final String FROM = "ki@stadt.example";

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            var mail = mail("ar", "دعوة – Größe", "مرحبًا\n\nhttps://ki.example/l/abc\n\n-- \nKI");
            assertThat(deliver(smtp(server.getSmtp().getPort(), false), mail)).isEqualTo(new Outcome.Accepted());

            var received = server.getReceivedMessages()[0];
            assertThat(received.getMessageID()).isEqualTo(mail.messageId());
            assertThat(received.getSubject()).isEqualTo(mail.subject());
            assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(mail.body());
            assertThat(received.getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(received.getHeader("Content-Language")).containsExactly("ar");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received.getFrom()[0]).hasToString("KI Beispielstadt <ki@stadt.example>");
            assertThat(received.getAllRecipients()[0]).hasToString("leyla@familie.example");
            assertThat(received.getSentDate()).isEqualTo(mail.written());
        } finally {
            server.stop();
        }
    }

    @Test
    void aRefusedRecipientIsRefusedForGoodWithTheServersWords() throws Exception {
        try (var server = new ScriptedServer(Map.of("RCPT", "550 5.1.1 no such mailbox"), null)) {
            assertThat(deliver(smtp(server.port(), false), mail()))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.answer()).contains("no such mailbox"));
        }
    }

    @Test
    void aBusyMailboxIsTriedLater() throws Exception {
        try (var server = new ScriptedServer(Map.of("RCPT", "450 4.2.1 greylisted"), null)) {
            assertThat(deliver(smtp(server.port(), false), mail())).isInstanceOf(Outcome.Deferred.class);
        }
    }

    @Test
    void aRefusedTextIsRefusedForGood() throws Exception {
        try (var server = new ScriptedServer(Map.of("(TEXT)", "554 5.7.1 looks like spam"), null)) {
            assertThat(deliver(smtp(server.port(), false), mail())).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void aRefusedSenderIsOurOwnMistakeAndTriedLater() throws Exception {
        try (var server = new ScriptedServer(Map.of("MAIL", "553 5.7.1 sender not allowed"), null)) {
            assertThat(deliver(smtp(server.port(), false), mail())).isInstanceOf(Outcome.Deferred.class);
        }
    }

    @Test
    void aServerThatIsAwayIsUnreachable() throws Exception {
        int port;
        try (var server = new ScriptedServer(Map.of(), null)) {
            port = server.port();
        }
        assertThat(deliver(smtp(port, false), mail())).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void whereEncryptionIsAskedForNothingIsSaidInClear() throws Exception {
        try (var server = new ScriptedServer(Map.of(), null)) {
            assertThat(deliver(smtp(server.port(), true), mail())).isInstanceOf(Outcome.Unreachable.class);
            assertThat(server.heard).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void encryptionIsUsedWithACertificateWeTrust(@TempDir Path folder) throws Exception {
        var keys = certificateFor("localhost", folder);
        try (var server = new ScriptedServer(Map.of(), serverSide(keys))) {
            var post = new Smtp(server(server.port(), true), clientSide(keys).getSocketFactory());
            assertThat(deliver(post, mail())).isEqualTo(new Outcome.Accepted());
            assertThat(server.heard).anyMatch(command -> command.startsWith("encrypted MAIL"));
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsNotAccepted(@TempDir Path folder) throws Exception {
        try (var server = new ScriptedServer(Map.of(), serverSide(certificateFor("localhost", folder)))) {
            assertThat(deliver(smtp(server.port(), true), mail())).isInstanceOf(Outcome.Unreachable.class);
            assertThat(server.heard).noneMatch(command -> command.contains("MAIL"));
        }
    }

    @Test
    void aCertificateOfAnotherNameIsNotAccepted(@TempDir Path folder) throws Exception {
        var keys = certificateFor("other.example", folder);
        try (var server = new ScriptedServer(Map.of(), serverSide(keys))) {
            var post = new Smtp(server(server.port(), true), clientSide(keys).getSocketFactory());
            assertThat(deliver(post, mail())).isInstanceOf(Outcome.Unreachable.class);
        }
    }

    @Test
    void whereTheServerSpeaksEncryptedFromTheStartSoDoWe(@TempDir Path folder) throws Exception {
        var keys = certificateFor("localhost", folder);
        try (var server = new ScriptedServer(Map.of(), serverSide(keys), true)) {
            var address = new Smtp.Server("localhost", server.port(), null, null, Smtp.Safety.TLS, FROM);
            assertThat(deliver(new Smtp(address, clientSide(keys).getSocketFactory()), mail()))
                    .isEqualTo(new Outcome.Accepted());
            assertThat(server.heard)
                    .isNotEmpty()
                    .allMatch(command -> command.startsWith("encrypted"))
                    .noneMatch(command -> command.contains("STARTTLS"));
            assertThat(deliver(new Smtp(address), mail()))
                    .isInstanceOfSatisfying(
                            Outcome.Unreachable.class,
                            away -> assertThat(away.answer()).contains("certification path"));
        }
    }

    @Test
    void aWrongPasswordLocksUsOutAndIsNotTheSameAsAServerThatIsAway() throws Exception {
        try (var server = new ScriptedServer(Map.of("AUTH", "535 5.7.8 wrong password"), null)) {
            var address = new Smtp.Server("localhost", server.port(), "portal", "falsch", Smtp.Safety.NONE, FROM);
            assertThat(deliver(new Smtp(address), mail()))
                    .isInstanceOfSatisfying(
                            Outcome.Locked.class,
                            locked -> assertThat(locked.answer()).contains("wrong password"));
            assertThat(server.heard).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void onlyOneKindOfEncryptionIsAskedFor() {
        var both = new Settings.Mail("mail.stadt.example", 465, null, null, true, true, FROM);
        assertThatThrownBy(() -> Smtp.Server.of(both))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TEILHABE_MAIL_TLS");
    }

    private static Outcome deliver(Post post, OutgoingMail mail) {
        try (var line = post.open()) {
            return line.deliver(mail);
        }
    }

    private static Smtp smtp(int port, boolean startTls) {
        return new Smtp(server(port, startTls));
    }

    private static Smtp.Server server(int port, boolean startTls) {
        return new Smtp.Server(
                "localhost", port, null, null, startTls ? Smtp.Safety.START_TLS : Smtp.Safety.NONE, FROM);
    }

    private static OutgoingMail mail() {
        return mail("de", "Einladung", "Guten Tag");
    }

    private static OutgoingMail mail(String language, String subject, String body) {
        var id = UUID.randomUUID();
        return new OutgoingMail(
                id,
                "leyla@familie.example",
                language,
                "KI Beispielstadt",
                subject,
                body,
                "<" + id + "@stadt.example>",
                Instant.parse("2026-11-24T09:00:00Z"),
                1);
    }

    private static KeyStore certificateFor(String host, Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "geheim")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, "geheim".toCharArray());
        }
        return keys;
    }

    private static SSLContext serverSide(KeyStore keys) throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "geheim".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext clientSide(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
