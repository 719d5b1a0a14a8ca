package org.teilhabe.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.start.StartRefused;

/** The post as a mail server that speaks SMTP (RFC 5321). */
class Smtp implements Post {
    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final Server server;
    private final Session session;

    /** When the connection is encrypted. */
    enum Safety {
        NONE,
        /** Before anything of worth is said. */
        START_TLS,
        /** From the first byte. */
        TLS;

        static Safety of(Settings.Mail mail) {
            if (mail.tls() && mail.startTls())
                throw new StartRefused("TEILHABE_MAIL_TLS (Anschluss 465) und TEILHABE_MAIL_START_TLS (Anschluss 587)"
                        + " schließen einander aus. Setzen Sie nur eines davon.");
            return mail.tls() ? TLS : mail.startTls() ? START_TLS : NONE;
        }
    }

    /**
     * @param safety how the connection becomes an encrypted one, to a server whose certificate we trust
     * @param from the role address that all mails come from
     */
    record Server(
            String host,
            int port,
            @Nullable String name,
            @Nullable String password,
            Safety safety,
            String from) {
        static Optional<Server> of(Settings.Mail mail) {
            var host = mail.host();
            if (host == null || host.isBlank()) return Optional.empty();
            var from = mail.from();
            if (from == null || from.isBlank())
                throw new StartRefused(
                        "Ein Mailserver ist eingestellt, aber keine Absenderadresse. Setzen Sie TEILHABE_MAIL_FROM.");
            return Optional.of(new Server(host, mail.port(), mail.name(), mail.password(), Safety.of(mail), from));
        }

        private Properties properties() {
            var properties = new Properties();
            properties.put("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
            properties.put("mail.smtp.timeout", Long.toString(ANSWER.toMillis()));
            properties.put("mail.smtp.writetimeout", Long.toString(ANSWER.toMillis()));
            properties.put("mail.smtp.auth", Boolean.toString(signsIn()));
            properties.put("mail.smtp.quitwait", "false");
            // Never in clear text where encryption was asked for, and never to a server of another name.
            properties.put("mail.smtp.starttls.enable", Boolean.toString(safety == Safety.START_TLS));
            properties.put("mail.smtp.starttls.required", Boolean.toString(safety == Safety.START_TLS));
            properties.put("mail.smtp.ssl.enable", Boolean.toString(safety == Safety.TLS));
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
            return properties;
        }

        boolean signsIn() {
            return name != null && !name.isBlank();
        }
    }

    Smtp(Server server) {
        this(server, null);
    }

    /** @param trust whose certificates are trusted; null: those Java trusts */
    Smtp(Server server, @Nullable SSLSocketFactory trust) {
        this.server = server;
        var properties = server.properties();
        if (trust != null) properties.put("mail.smtp.ssl.socketFactory", trust);
        this.session = Session.getInstance(properties);
    }

    @Override
    public Line open() {
        return new Connection();
    }

    private final class Connection implements Line {
        private @Nullable Transport transport;

        @Override
        public Outcome deliver(OutgoingMail mail) {
            try {
                var connected = connected();
                var message = message(mail);
                connected.sendMessage(message, message.getAllRecipients());
                return new Outcome.Accepted();
            } catch (SendFailedException e) {
                return judge(e);
            } catch (AuthenticationFailedException e) {
                return new Outcome.Locked(answer(e));
            } catch (MessagingException e) {
                return new Outcome.Unreachable(answer(e));
            }
        }

        private Transport connected() throws MessagingException {
            var open = transport;
            if (open != null && open.isConnected()) return open;
            close();
            var fresh = session.getTransport("smtp");
            transport = fresh;
            fresh.connect(server.host(), server.port(), server.signsIn() ? server.name() : null, server.password());
            return fresh;
        }

        @Override
        public void close() {
            var open = transport;
            transport = null;
            if (open == null) return;
            try {
                open.close();
            } catch (MessagingException e) {
                LOG.debug("The mail server had hung up already", e);
            }
        }
    }

    /** A refused recipient or text is refused for good; a refused sender is our own set-up and may be put right. */
    private static Outcome judge(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof SMTPAddressFailedException address)
                return permanent(address.getReturnCode())
                        ? new Outcome.Refused(answer(address))
                        : new Outcome.Deferred(answer(address));
            if (e instanceof SMTPSenderFailedException) return new Outcome.Deferred(answer(e));
        }
        return failure instanceof SMTPSendFailedException send && permanent(send.getReturnCode())
                ? new Outcome.Refused(answer(send))
                : new Outcome.Deferred(answer(failure));
    }

    private static boolean permanent(int code) {
        return code >= 500 && code < 600;
    }

    private static String answer(Exception e) {
        var message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        var cause = NestedExceptionUtils.getRootCause(e);
        var why = cause == null || cause.getMessage() == null || message.contains(cause.getMessage())
                ? ""
                : " (" + cause.getMessage().strip() + ")";
        return message.strip() + why;
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        var message = new Identified(session, mail.messageId());
        message.setFrom(sender(mail));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.written()));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: holiday notes do not answer
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private InternetAddress sender(OutgoingMail mail) throws MessagingException {
        try {
            var role = new InternetAddress(server.from(), true);
            return new InternetAddress(role.getAddress(), mail.senderName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java knows UTF-8", e);
        }
    }

    /** Keeps the Message-ID that was fixed when the mail was written. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
