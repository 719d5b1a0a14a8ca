package org.teilhabe.identity.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.BaseAddress;

/**
 * Gives out links by mail and takes them back. A GET of {@code /l/<token>} only shows what the link is for; the button
 * there acts, once. What it shows and does says the {@link LinkPurpose} of that name.
 */
@Service
@Transactional
public class MailLinks {
    private static final int TOKEN_BYTES = 32;
    private static final String VALID = "used_at is null and revoked_at is null and expires_at > :now";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final BaseAddress base;
    private final Clock clock;
    private final Ids ids;

    MailLinks(JdbcClient jdbc, BaseAddress base, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.base = base;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param purpose name of a {@link LinkPurpose}
     * @param subject the record the link is bound to
     * @return the absolute address for the mail; it is nowhere else to be had
     */
    public String issue(String purpose, UUID subject, PortalLanguage language, Duration lifetime) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into mail_link (id, token_hash, purpose, subject, language, issued_at, expires_at)
                values (:id, :hash, :purpose, :subject, :language, :now, :end)""")
                .param("id", ids.next())
                .param("hash", hash(token))
                .param("purpose", purpose)
                .param("subject", subject)
                .param("language", language.tag())
                .param("now", now())
                .param("end", now().plus(lifetime))
                .update();
        return base.here() + "/l/" + token;
    }

    /** The link, as long as it works. Looking changes nothing. */
    @Transactional(readOnly = true)
    public Optional<MailLink> look(String token) {
        return jdbc.sql("select * from mail_link where token_hash = :hash and " + VALID)
                .param("hash", hash(token))
                .param("now", now())
                .query(MailLinks::link)
                .optional();
    }

    /** Uses the link up, in the transaction of the deed; @return its subject */
    public UUID redeem(String token, String purpose) {
        return jdbc.sql("update mail_link set used_at = :now where token_hash = :hash and purpose = :purpose and "
                        + VALID + " returning subject")
                .param("hash", hash(token))
                .param("purpose", purpose)
                .param("now", now())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Rejected("identity.link.gone"));
    }

    /** Links of this purpose about this record work no longer. */
    public void revoke(String purpose, UUID subject) {
        jdbc.sql("update mail_link set revoked_at = :now where purpose = :purpose and subject = :subject and " + VALID)
                .param("purpose", purpose)
                .param("subject", subject)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static MailLink link(ResultSet row, int number) throws SQLException {
        return new MailLink(
                row.getString("purpose"),
                row.getObject("subject", UUID.class),
                PortalLanguage.byTag(row.getString("language")).orElse(PortalLanguage.DE),
                row.getTimestamp("expires_at").toInstant());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
