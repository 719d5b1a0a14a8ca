package org.teilhabe.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;

/** The accounts of the current centre. */
@Repository
@Transactional
class Accounts {
    private static final String SELECT = """
            select a.*, array(select r.role from account_role r where r.centre_id = a.centre_id and r.account = a.id) as roles
            from account a""";

    private static final String FILTER = """
             where (strpos(lower(a.name), :words) > 0 or strpos(a.mail, :words) > 0)
               and (cast(:role as text) is null or exists (select from account_role r
                    where r.centre_id = a.centre_id and r.account = a.id and r.role = :role))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    /** @param mail folded */
    @Transactional(readOnly = true)
    Optional<Account> byMail(String mail) {
        return jdbc.sql(SELECT + " where a.mail = :mail")
                .param("mail", mail)
                .query(Accounts::account)
                .optional();
    }

    /** @param words in name or address, any case; @param role only people with it, null for all */
    @Transactional(readOnly = true)
    List<Account> search(String words, @Nullable Role role, int offset, int limit) {
        return jdbc.sql(SELECT + "\n" + FILTER
                        + " order by (a.state = 'BLOCKED'), lower(a.name), a.id limit :limit offset :offset")
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("role", role == null ? null : role.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(Accounts::account)
                .list();
    }

    @Transactional(readOnly = true)
    long count(String words, @Nullable Role role) {
        return jdbc.sql("select count(*) from account a\n" + FILTER)
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("role", role == null ? null : role.name())
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    boolean any() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** @param domain with its at sign */
    @Transactional(readOnly = true)
    boolean anyAt(String domain) {
        return jdbc.sql("select exists (select from account where right(mail, length(:domain)) = :domain)")
                .param("domain", domain)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, String name, String mail, PortalLanguage language, @Nullable String password, Set<Role> roles) {
        jdbc.sql("""
                insert into account (id, name, mail, language, state, password, made_at)
                values (:id, :name, :mail, :language, 'ACTIVE', :password, :now)""")
                .param("id", id)
                .param("name", name)
                .param("mail", mail)
                .param("language", language.tag())
                .param("password", password)
                .param("now", now())
                .update();
        grant(id, roles);
    }

    /** Adds what is missing and takes what is too much; never all away and back, since an administrator must remain. */
    void assign(UUID id, Set<Role> roles) {
        grant(id, roles);
        jdbc.sql("delete from account_role where account = :id and role <> all (:roles)")
                .param("id", id)
                .param("roles", names(roles))
                .update();
    }

    private void grant(UUID id, Set<Role> roles) {
        for (var role : roles)
            jdbc.sql("insert into account_role (account, role) values (:id, :role) on conflict do nothing")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
    }

    void describe(UUID id, int version, String name, PortalLanguage language) {
        var changed = jdbc.sql("""
                update account set name = :name, language = :language, language_chosen = true, version = version + 1
                where id = :id and version = :version""")
                .param("name", name)
                .param("language", language.tag())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("The account was changed by somebody else");
    }

    /** What somebody chooses in passing; a form they have open is no older for it. */
    void speak(UUID id, PortalLanguage language) {
        jdbc.sql("update account set language = :language, language_chosen = true where id = :id")
                .param("language", language.tag())
                .param("id", id)
                .update();
    }

    /** Follows the page somebody came in by, until they choose a language themselves. */
    void greet(UUID id, PortalLanguage language) {
        jdbc.sql("update account set language = :language where id = :id and not language_chosen")
                .param("language", language.tag())
                .param("id", id)
                .update();
    }

    void correct(UUID id, int version, String name, String mail) {
        var changed = jdbc.sql("""
                update account set name = :name, mail = :mail, version = version + 1
                where id = :id and version = :version""")
                .param("name", name)
                .param("mail", mail)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("The account was changed by somebody else");
    }

    void block(UUID id) {
        jdbc.sql("""
                update account set state = 'BLOCKED', blocked_at = :now, epoch = epoch + 1, version = version + 1
                where id = :id and state = 'ACTIVE'""").param("now", now()).param("id", id).update();
    }

    /** Opens what was blocked by a person or closed by wrong passwords. */
    void unblock(UUID id) {
        jdbc.sql("""
                update account set state = 'ACTIVE', blocked_at = null, failed_tries = 0, locked_until = null, version = version + 1
                where id = :id and (state = 'BLOCKED' or locked_until is not null)""").param("id", id).update();
    }

    /** Whether the centre would lose its last administrator who can come in. */
    @Transactional(readOnly = true)
    boolean lastAdministrator(UUID id) {
        return jdbc.sql("""
                select not exists (select from account_role r join account a on a.centre_id = r.centre_id and a.id = r.account
                  where r.role = 'ADMINISTRATION' and a.state = 'ACTIVE' and a.id <> :id
                    and (a.password is not null or a.last_sign_in is not null))
                """).param("id", id).query(Boolean.class).single();
    }

    void password(UUID id, String encoded) {
        jdbc.sql("update account set password = :password, failed_tries = 0, locked_until = null where id = :id")
                .param("password", encoded)
                .param("id", id)
                .update();
    }

    /** One wrong password more; @return how many in a row */
    int failed(UUID id) {
        return jdbc.sql("update account set failed_tries = failed_tries + 1 where id = :id returning failed_tries")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void lock(UUID id, Instant until) {
        jdbc.sql("update account set failed_tries = 0, locked_until = :until where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    void entered(UUID id) {
        jdbc.sql("update account set failed_tries = 0, locked_until = null, last_sign_in = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Ends every session; @return the new epoch */
    int nextEpoch(UUID id) {
        return jdbc.sql("update account set epoch = epoch + 1 where id = :id returning epoch")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("mail"),
                PortalLanguage.byTag(row.getString("language")).orElse(PortalLanguage.DE),
                Account.State.valueOf(row.getString("state")),
                row.getString("password"),
                instant(row, "locked_until"),
                row.getInt("epoch"),
                instant(row, "last_sign_in"),
                roles(row.getArray("roles")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
