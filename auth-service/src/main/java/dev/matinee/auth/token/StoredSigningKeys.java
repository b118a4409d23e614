package dev.matinee.auth.token;

import dev.matinee.auth.sealing.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signing keys in MySQL, sealed. */
@Component
class StoredSigningKeys {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    StoredSigningKeys(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** The oldest first. */
    List<SigningKey> all() {
        return jdbc.sql("SELECT * FROM signing_key ORDER BY number LIMIT 100")
                .query(this::read)
                .list();
    }

    /** Breaks a unique key where another instance was quicker. */
    void add(int number, String id, byte[] pkcs8, Instant created, Instant signsFrom) {
        jdbc.sql("INSERT INTO signing_key (number, id, sealed, created_at, signs_from) VALUES (?, ?, ?, ?, ?)")
                .params(number, id, sealer.seal(pkcs8, id), utc(created), utc(signsFrom))
                .update();
    }

    void remove(int number) {
        jdbc.sql("DELETE FROM signing_key WHERE number = ?").param(number).update();
    }

    private SigningKey read(ResultSet row, int number) throws SQLException {
        String id = Objects.requireNonNull(row.getString("id"));
        return new SigningKey(
                row.getInt("number"),
                id,
                SigningKey.read(sealer.open(row.getBytes("sealed"), id)),
                instant(row, "created_at"),
                instant(row, "signs_from"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDateTime.class))
                .toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
