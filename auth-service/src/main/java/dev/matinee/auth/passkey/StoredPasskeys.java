package dev.matinee.auth.passkey;

import dev.matinee.kit.audit.SecurityLog;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.springframework.stereotype.Component;

/** Credential records (WebAuthn Level 3, 4) in MySQL. A user handle is the account's id. */
@Component
class StoredPasskeys implements UserCredentialRepository {
    static final int MOST = 20;

    private final JdbcClient jdbc;

    StoredPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Bytes handle(String account) {
        return new Bytes(account.getBytes(StandardCharsets.US_ASCII));
    }

    static String account(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.US_ASCII);
    }

    /** True if it was there, and was this account's. */
    boolean remove(Bytes credential, String account) {
        boolean removed = jdbc.sql("DELETE FROM passkey WHERE credential_id = ? AND account_id = ?")
                        .params(credential.getBytes(), account)
                        .update()
                == 1;
        if (removed) {
            SecurityLog.happened("passkey-removed", account);
        }
        return removed;
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("DELETE FROM passkey WHERE credential_id = ?")
                .param(credential.getBytes())
                .update();
    }

    /**
     * Adds it, or takes down that it was used. An authenticator that counts its signatures counts up (WebAuthn, 6.1.1): one
     * that does not is a copy, and is refused.
     */
    @Override
    public void save(CredentialRecord record) {
        byte[] id = record.getCredentialId().getBytes();
        long count = record.getSignatureCount();
        int used = jdbc.sql("""
                        UPDATE passkey SET signature_count = ?, uv_initialized = ?, backup_state = ?, last_used_at = ?
                        WHERE credential_id = ? AND (signature_count < ? OR (signature_count = 0 AND ? = 0))""")
                .params(
                        count,
                        record.isUvInitialized(),
                        record.isBackupState(),
                        Challenges.utc(record.getLastUsed()),
                        id,
                        count,
                        count)
                .update();
        if (used == 0) {
            if (findByCredentialId(record.getCredentialId()) != null) {
                throw new IllegalArgumentException("The counter did not grow: a copy of the authenticator is about");
            }
            add(record);
        }
    }

    private void add(CredentialRecord record) {
        jdbc.sql("""
                        INSERT INTO passkey (credential_id, account_id, label, public_key, signature_count, uv_initialized,
                            backup_eligible, backup_state, transports, attestation, client_data, created_at, last_used_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        record.getCredentialId().getBytes(),
                        account(record.getUserEntityUserId()),
                        record.getLabel(),
                        record.getPublicKey().getBytes(),
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.isBackupEligible(),
                        record.isBackupState(),
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")),
                        Objects.requireNonNull(record.getAttestationObject()).getBytes(),
                        Objects.requireNonNull(record.getAttestationClientDataJSON())
                                .getBytes(),
                        Challenges.utc(record.getCreated()),
                        Challenges.utc(record.getLastUsed()))
                .update();
        SecurityLog.happened("passkey-added", account(record.getUserEntityUserId()));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("SELECT * FROM passkey WHERE credential_id = ?")
                .param(credential.getBytes())
                .query(StoredPasskeys::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("SELECT * FROM passkey WHERE account_id = ? ORDER BY created_at LIMIT " + MOST)
                .param(account(handle))
                .query(StoredPasskeys::read)
                .list();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        String transports = Objects.requireNonNull(row.getString("transports"));
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(Objects.requireNonNull(row.getString("account_id"))))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream(transports.split(","))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "last_used_at"))
                .build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDateTime.class))
                .toInstant(ZoneOffset.UTC);
    }
}
