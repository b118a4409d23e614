package dev.matinee.auth.passkey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What authenticators have to sign: 256 bits, good once and for five minutes. */
@Component
class Challenges {
    static final Duration LIFE = Duration.ofMinutes(5);

    /** For an answer that says itself whose it is. */
    static final String NOBODY = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Bytes make(String account) {
        Bytes challenge = Bytes.random();
        jdbc.sql("INSERT INTO passkey_challenge (challenge, account_id, expires_at) VALUES (?, ?, ?)")
                .params(challenge.getBytes(), account, utc(clock.instant().plus(LIFE)))
                .update();
        return challenge;
    }

    /** Uses it up; false for one that is used, too old, another's, or none. */
    boolean use(Bytes challenge, String account) {
        return jdbc.sql("DELETE FROM passkey_challenge WHERE challenge = ? AND account_id = ? AND expires_at > ?")
                        .params(challenge.getBytes(), account, utc(clock.instant()))
                        .update()
                == 1;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        jdbc.sql("DELETE FROM passkey_challenge WHERE expires_at < ? LIMIT 10000")
                .param(utc(clock.instant()))
                .update();
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
