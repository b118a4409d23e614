package dev.matinee.auth.letter;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.sealing.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens in letters: 256 bits, used once, short-lived, kept as a hash only. */
@Service
@Transactional
public class LetterTokens {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LetterTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose token it was, and which address its letter was written to. */
    public record Used(String account, String emailKey) {}

    /** Uses a token up; refuses one that is used, too old, or none. */
    public Used use(String token, Purpose purpose) {
        String hash = Sha256.hex(token);
        var used = jdbc.sql("""
                        SELECT account_id, email_key FROM letter_token
                        WHERE token_hash = ? AND purpose = ? AND expires_at > ? FOR UPDATE""")
                .params(hash, purpose.name(), utc(clock.instant()))
                .query((row, n) -> new Used(
                        String.valueOf(row.getString("account_id")), String.valueOf(row.getString("email_key"))))
                .optional()
                .orElseThrow(AuthProblem.TOKEN_INVALID::problem);
        jdbc.sql("DELETE FROM letter_token WHERE token_hash = ?").param(hash).update();
        return used;
    }

    /** The links that were sent before are worth nothing now. */
    public void forget(String account, Purpose purpose) {
        jdbc.sql("DELETE FROM letter_token WHERE account_id = ? AND purpose = ?")
                .params(account, purpose.name())
                .update();
    }

    String make(String account, String emailKey, Purpose purpose, Duration life) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        forget(account, purpose);
        jdbc.sql("""
                        INSERT INTO letter_token (token_hash, account_id, purpose, email_key, expires_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(
                        Sha256.hex(token),
                        account,
                        purpose.name(),
                        emailKey,
                        utc(clock.instant().plus(life)))
                .update();
        return token;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetExpired() {
        jdbc.sql("DELETE FROM letter_token WHERE expires_at < ? LIMIT 1000")
                .param(utc(clock.instant()))
                .update();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
