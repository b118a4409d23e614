package dev.matinee.kit.outbox;

import dev.matinee.kit.problem.CommonProblem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Idempotency-Key}: the same key again gives the first answer and creates nothing. Runs in the transaction of
 * the write, so that two racing calls become one.
 */
public class IdempotentWrites {
    private static final int LONGEST_KEY = 255;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotentWrites(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The first answer to this key, or that of the write if there was none.
     *
     * @param key null: the write is simply done
     * @param request what was asked for; another request under the same key is refused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T once(
            String account, String operation, @Nullable String key, Object request, Class<T> type, Supplier<T> write) {
        if (key == null || key.isBlank()) {
            return write.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw dev.matinee.kit.problem.Problem.invalid("Idempotency-Key", "is longer than 255 characters");
        }
        String fingerprint = fingerprint(json.writeValueAsBytes(request));
        int inserted = jdbc.sql(
                        "INSERT IGNORE INTO idempotency_key (account_id, operation, idem_key, fingerprint) VALUES (?, ?, ?, ?)")
                .params(account, operation, key, fingerprint)
                .update();
        return inserted == 1
                ? first(account, operation, key, write)
                : again(account, operation, key, fingerprint, type);
    }

    private <T> T first(String account, String operation, String key, Supplier<T> write) {
        T answer = write.get();
        jdbc.sql("UPDATE idempotency_key SET answer = ? WHERE account_id = ? AND operation = ? AND idem_key = ?")
                .params(json.writeValueAsString(answer), account, operation, key)
                .update();
        return answer;
    }

    /** The insert that found the key holds a shared lock already: were more asked for, several waiting would deadlock. */
    private <T> T again(String account, String operation, String key, String fingerprint, Class<T> type) {
        var stored = jdbc.sql("""
                        SELECT fingerprint, answer FROM idempotency_key
                        WHERE account_id = ? AND operation = ? AND idem_key = ? LOCK IN SHARE MODE""")
                .params(account, operation, key)
                .query((row, n) -> new Stored(
                        String.valueOf(row.getString("fingerprint")), String.valueOf(row.getString("answer"))))
                .single();
        if (!stored.fingerprint.equals(fingerprint)) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
        return json.readValue(stored.answer, type);
    }

    /** What an account was answered goes with the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String account) {
        jdbc.sql("DELETE FROM idempotency_key WHERE account_id = ?")
                .param(account)
                .update();
    }

    private static String fingerprint(byte[] request) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private record Stored(String fingerprint, String answer) {}
}
