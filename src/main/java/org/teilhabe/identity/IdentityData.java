package org.teilhabe.identity;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** Accounts with what belongs to them, and the links sent by mail. */
@Component
class IdentityData implements PersonalData {
    private static final Processing ACCOUNTS = Processing.of("identity.account", Retention.of(Period.ofYears(1)))
            .holds("account", "name", "mail", "language", "state", "password")
            .holds("account_role", "account", "role")
            .holds(
                    "passkey",
                    "account",
                    "credential_id",
                    "credential_type",
                    "public_key",
                    "transports",
                    "attestation",
                    "attestation_data",
                    "label");
    private static final Processing LINKS = Processing.of("identity.link", Retention.of(Period.ofMonths(1)))
            .holds("mail_link", "token_hash", "purpose", "subject", "language");

    private final JdbcClient jdbc;

    IdentityData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(ACCOUNTS, LINKS);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> idsOf(String mail) {
        return Set.copyOf(jdbc.sql("select id from account where mail = lower(:mail)")
                .param("mail", mail)
                .query(UUID.class)
                .list());
    }

    /** Without password and keys: they are of no use to the person, and of too much to anybody else. */
    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        var ids = person.ids().toArray(UUID[]::new);
        var found = new ArrayList<PersonalRecord>();
        found.addAll(jdbc.sql(
                        "select id, name, mail, language, state, made_at, last_sign_in from account where id = any(:ids)")
                .param("ids", ids)
                .query(PersonalRecord.row(ACCOUNTS, "account"))
                .list());
        found.addAll(jdbc.sql("select role from account_role where account = any(:ids) order by role")
                .param("ids", ids)
                .query(PersonalRecord.row(ACCOUNTS, "account_role"))
                .list());
        found.addAll(jdbc.sql("select id, label, made_at, last_used from passkey where account = any(:ids)")
                .param("ids", ids)
                .query(PersonalRecord.row(ACCOUNTS, "passkey"))
                .list());
        found.addAll(jdbc.sql(
                        "select id, purpose, language, issued_at, expires_at, used_at from mail_link where subject = any(:ids)")
                .param("ids", ids)
                .query(PersonalRecord.row(LINKS, "mail_link"))
                .list());
        return found;
    }

    /** A blocked account goes after its period; roles and passkeys go with it. A link goes after it has ended. */
    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        return processing.equals(LINKS)
                ? Expiry.delete(
                        jdbc, "mail_link", "coalesce(used_at, revoked_at, expires_at) < :cutoff", cutoff, dryRun)
                : Expiry.delete(jdbc, "account", "state = 'BLOCKED' and blocked_at < :cutoff", cutoff, dryRun);
    }
}
