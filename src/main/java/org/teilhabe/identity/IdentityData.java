package org.teilhabe.identity;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.privacy.DataMap;
import org.teilhabe.platform.privacy.Expiry;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.privacy.Retention;

/** Accounts say who works here and how they come in. */
@Component
class IdentityData implements PersonalData {
    private static final Processing ACCOUNTS = Processing.of("identity.account", Retention.of(Period.ofMonths(6)))
            .holds("account", "name", "mail", "language", "state", "password")
            .holds("account_role", "account", "role")
            .holds(
                    "passkey",
                    "account",
                    "credential_id",
                    "public_key",
                    "transports",
                    "attestation",
                    "attestation_data",
                    "label");

    private static final Processing LINKS =
            Processing.of("identity.link", Retention.of(Period.ofDays(30))).holds("mail_link", "subject");

    private final JdbcClient jdbc;

    IdentityData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(ACCOUNTS, LINKS)
                .plain("passkey", "credential_type")
                .plain("mail_link", "token_hash", "purpose", "language");
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> idsOf(String mail) {
        return jdbc.sql("select id from account where mail = :mail")
                .param("mail", mail)
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        var account = jdbc.sql("""
                select a.id, a.name, a.mail, a.language, a.state, a.made_at, a.last_sign_in, a.blocked_at,
                  array(select r.role from account_role r where r.centre_id = a.centre_id and r.account = a.id) as role
                from account a where a.mail = :mail""")
                .param("mail", person.mail())
                .query(PersonalRecord.row(ACCOUNTS, "account"))
                .list();
        var ids = person.ids().toArray(UUID[]::new);
        var passkeys = jdbc.sql("select id, label, made_at, last_used from passkey where account = any(:ids)")
                .param("ids", ids)
                .query(PersonalRecord.row(ACCOUNTS, "passkey"))
                .list();
        var links = jdbc.sql(
                        "select id, purpose, issued_at, expires_at, used_at from mail_link where subject = any(:ids)")
                .param("ids", ids)
                .query(PersonalRecord.row(LINKS, "mail_link"))
                .list();
        return Stream.of(account, passkeys, links).flatMap(List::stream).toList();
    }

    /** Accounts in use stay; those that are blocked, and invitations nobody took up, go with their passkeys. */
    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        return processing.key().equals(LINKS.key())
                ? Expiry.delete(jdbc, "mail_link", "expires_at < :cutoff", cutoff, dryRun)
                : Expiry.delete(
                        jdbc,
                        "account",
                        "blocked_at < :cutoff or (password is null and last_sign_in is null and made_at < :cutoff)",
                        cutoff,
                        dryRun);
    }
}
