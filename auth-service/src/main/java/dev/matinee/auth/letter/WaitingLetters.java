package dev.matinee.auth.letter;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.v1.LetterDue;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters that are to be sent, those due longest first. They go with their account. */
@Component
class WaitingLetters {
    private static final long FIRST_PAUSE_MS = Duration.ofSeconds(5).toMillis();
    private static final long LONGEST_PAUSE_MS = Duration.ofHours(1).toMillis();
    private static final int MOST_DOUBLINGS = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param attempts those before this one */
    record Waiting(LetterDue due, int attempts) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(LetterDue due) {
        jdbc.sql("INSERT INTO waiting_letter (id, account_id, asked, next_at_ms) VALUES (?, ?, ?, ?)")
                .params(due.getId(), due.getAccountId(), due.toByteArray(), clock.millis())
                .update();
    }

    /** Nobody else takes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Waiting> next() {
        return jdbc.sql("""
                        SELECT asked, attempts FROM waiting_letter WHERE next_at_ms <= ?
                        ORDER BY next_at_ms LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param(clock.millis())
                .query((row, n) ->
                        new Waiting(parsed(Objects.requireNonNull(row.getBytes("asked"))), row.getInt("attempts")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(LetterDue due) {
        jdbc.sql("DELETE FROM waiting_letter WHERE id = ?").param(due.getId()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void postpone(Waiting letter) {
        long pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(letter.attempts, MOST_DOUBLINGS));
        jdbc.sql("UPDATE waiting_letter SET attempts = attempts + 1, next_at_ms = ? WHERE id = ?")
                .params(clock.millis() + pause, letter.due.getId())
                .update();
    }

    private static LetterDue parsed(byte[] asked) {
        try {
            return LetterDue.parseFrom(asked);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("It was written by this class", e);
        }
    }
}
