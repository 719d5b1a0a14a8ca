package org.teilhabe.identity;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;

/** The passkeys of the current centre's people, as Spring Security asks for them and as their owners see them. */
@Repository
@Transactional
class Passkeys implements UserCredentialRepository {
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Trail trail;

    Passkeys(JdbcClient jdbc, Ids ids, Trail trail) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(UUID account) {
        return jdbc.sql("select * from passkey where account = :account order by made_at")
                .param("account", account)
                .query((row, n) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("last_used").toInstant()))
                .list();
    }

    /** Only ever one of the account's own. */
    public void remove(UUID account, UUID id) {
        var removed = jdbc.sql("delete from passkey where account = :account and id = :id")
                .param("account", account)
                .param("id", id)
                .update();
        if (removed > 0) trail.did("passkey.removed", "account", account, "");
    }

    @Override
    public void save(CredentialRecord key) {
        if (used(key) == 0) add(key);
    }

    private int used(CredentialRecord key) {
        return jdbc.sql("""
                update passkey set signature_count = :count, verified_person = :verified, backed_up = :backedUp,
                  last_used = :used where credential_id = :credential""")
                .param("count", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("backedUp", key.isBackupState())
                .param("used", Timestamp.from(key.getLastUsed()))
                .param("credential", key.getCredentialId().getBytes())
                .update();
    }

    private void add(CredentialRecord key) {
        var account = account(key.getUserEntityUserId());
        if (of(account).size() >= MOST) throw new Rejected("identity.passkey.many", MOST);
        var type = key.getCredentialType();
        jdbc.sql("""
                insert into passkey (id, account, credential_id, credential_type, public_key, signature_count,
                  verified_person, backup_eligible, backed_up, transports, attestation, attestation_data, label, made_at, last_used)
                values (:id, :account, :credential, :type, :key, :count,
                  :verified, :eligible, :backedUp, :transports, :attestation, :attestationData, :label, :made, :used)""")
                .param("id", ids.next())
                .param("account", account)
                .param("credential", key.getCredentialId().getBytes())
                .param("type", (type == null ? PublicKeyCredentialType.PUBLIC_KEY : type).getValue())
                .param("key", key.getPublicKey().getBytes())
                .param("count", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("eligible", key.isBackupEligible())
                .param("backedUp", key.isBackupState())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("attestation", bytes(key.getAttestationObject()))
                .param("attestationData", bytes(key.getAttestationClientDataJSON()))
                .param("label", label(key.getLabel()))
                .param("made", Timestamp.from(key.getCreated()))
                .param("used", Timestamp.from(key.getLastUsed()))
                .update();
        trail.did("passkey.added", "account", account, "");
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(Passkeys::key)
                .optional()
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql("select * from passkey where account = :account")
                .param("account", account(user))
                .query(Passkeys::key)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    /** An account's id as authenticators keep it. */
    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var bytes = handle.getBytes();
        if (bytes.length != 16) return new UUID(0, 0);
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static String label(@Nullable String typed) {
        var text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        if (text.isEmpty()) return "Passkey";
        return text.length() <= 80 ? text : text.substring(0, 80);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes some) {
        return some == null ? null : some.getBytes();
    }

    private static @Nullable Bytes bytes(ResultSet row, String column) throws SQLException {
        var found = row.getBytes(column);
        return found == null ? null : new Bytes(found);
    }

    private static CredentialRecord key(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.valueOf(row.getString("credential_type")))
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified_person"))
                .transports(transports((String[]) row.getArray("transports").getArray()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(bytes(row, "attestation"))
                .attestationClientDataJSON(bytes(row, "attestation_data"))
                .created(row.getTimestamp("made_at").toInstant())
                .lastUsed(row.getTimestamp("last_used").toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String[] values) {
        return Arrays.stream(values).map(AuthenticatorTransport::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
