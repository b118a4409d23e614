package dev.matinee.auth.secondfactor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of second factors and recovery codes. */
@Component
class StoredSecondFactors {
    private final JdbcClient jdbc;

    StoredSecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastStep of the last code that was taken; @param tries wrong ones since {@code triesSince} */
    record Row(byte[] sealed, boolean confirmed, long lastStep, int tries, Instant triesSince) {}

    Optional<Row> find(String account) {
        return jdbc.sql("SELECT * FROM second_factor WHERE account_id = ?")
                .param(account)
                .query(StoredSecondFactors::read)
                .optional();
    }

    /** Nobody else reads or changes it before this transaction ends. */
    Optional<Row> lock(String account) {
        return jdbc.sql("SELECT * FROM second_factor WHERE account_id = ? FOR UPDATE")
                .param(account)
                .query(StoredSecondFactors::read)
                .optional();
    }

    void put(String account, byte[] sealed, Instant now) {
        remove(account);
        jdbc.sql("""
                        INSERT INTO second_factor (account_id, sealed_secret, confirmed_at, last_step, tries, tries_since)
                        VALUES (?, ?, NULL, 0, 0, ?)""").params(account, sealed, utc(now)).update();
    }

    void confirm(String account, Instant now) {
        jdbc.sql("UPDATE second_factor SET confirmed_at = ? WHERE account_id = ?")
                .params(utc(now), account)
                .update();
    }

    void tried(String account, int tries, Instant since) {
        jdbc.sql("UPDATE second_factor SET tries = ?, tries_since = ? WHERE account_id = ?")
                .params(tries, utc(since), account)
                .update();
    }

    void taken(String account, long step) {
        jdbc.sql("UPDATE second_factor SET last_step = ?, tries = 0 WHERE account_id = ?")
                .params(step, account)
                .update();
    }

    void remove(String account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account_id = ?")
                .param(account)
                .update();
        jdbc.sql("DELETE FROM second_factor WHERE account_id = ?")
                .param(account)
                .update();
    }

    void putCodes(String account, List<String> hashes) {
        jdbc.sql("DELETE FROM recovery_code WHERE account_id = ?")
                .param(account)
                .update();
        hashes.forEach(hash -> jdbc.sql("INSERT INTO recovery_code (account_id, code_hash) VALUES (?, ?)")
                .params(account, hash)
                .update());
    }

    /** True once for each. */
    boolean useCode(String account, String hash) {
        return jdbc.sql("DELETE FROM recovery_code WHERE account_id = ? AND code_hash = ?")
                        .params(account, hash)
                        .update()
                == 1;
    }

    int codesLeft(String account) {
        return jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getBytes("sealed_secret"),
                row.getObject("confirmed_at") != null,
                row.getLong("last_step"),
                row.getInt("tries"),
                Objects.requireNonNull(row.getObject("tries_since", LocalDateTime.class))
                        .toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
