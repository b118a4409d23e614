package dev.matinee.playback.trouble;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.matinee.events.v1.Experience;
import dev.matinee.events.v1.Viewing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.cassandra.core.cql.CqlOperations;
import org.springframework.stereotype.Repository;

/** What went wrong for an account in the last month. What was watched is not in it. */
@Repository
public class Troubles {
    /** As the table's {@code default_time_to_live}. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** A sitting that stalled for less in all is none to speak of. */
    private static final long MOST_STALLED_MS = 3_000;

    private final CqlOperations cql;
    private final Clock clock;

    Troubles(CassandraOperations cassandra, Clock clock) {
        this.cql = cassandra.getCqlOperations();
        this.clock = clock;
    }

    /** Whether the sitting of this fact went wrong, and that is noted. Hearing it again changes nothing. */
    public boolean note(Viewing viewing) {
        if (!isOfSomebody(viewing) || !isTrouble(viewing.getExperience())) {
            return false;
        }
        var session = UUID.fromString(viewing.getSessionId());
        if (session.version() != 1 || began(session).isBefore(clock.instant().minus(KEPT))) {
            return false;
        }
        var experience = viewing.getExperience();
        cql.execute(
                "INSERT INTO trouble_of_account (account_id, session_id, watched_ms, stalled_ms, errors) VALUES (?, ?, ?, ?, ?)",
                viewing.getAccountId(),
                session,
                experience.getWatchedMs(),
                experience.getStalledMs(),
                experience.getErrorsMap());
        if (experience.hasStartupMs()) {
            cql.execute(
                    "UPDATE trouble_of_account SET startup_ms = ? WHERE account_id = ? AND session_id = ?",
                    experience.getStartupMs(),
                    viewing.getAccountId(),
                    session);
        }
        return true;
    }

    private static boolean isOfSomebody(Viewing viewing) {
        return !viewing.getSessionId().isEmpty() && !viewing.getAccountId().isEmpty();
    }

    private static boolean isTrouble(Experience experience) {
        return experience.getErrorsCount() > 0 || experience.getStalledMs() >= MOST_STALLED_MS;
    }

    /** A start that was refused. @param code the problem's */
    public void refused(String account, String code) {
        cql.execute(
                "INSERT INTO trouble_of_account (account_id, session_id, refused) VALUES (?, ?, ?)",
                account,
                Uuids.timeBased(),
                code);
    }

    /** The latest first. */
    List<Trouble> latest(String account, int limit) {
        return cql.query(
                "SELECT session_id, refused, startup_ms, watched_ms, stalled_ms, errors FROM trouble_of_account"
                        + " WHERE account_id = ? LIMIT ?",
                (row, n) -> trouble(row),
                account,
                limit);
    }

    private static Trouble trouble(Row row) {
        return new Trouble(
                began(Objects.requireNonNull(row.getUuid("session_id"))),
                row.getString("refused"),
                row.isNull("startup_ms") ? null : row.getLong("startup_ms"),
                row.getLong("watched_ms") / 1_000,
                row.getLong("stalled_ms"),
                Objects.requireNonNullElse(row.getMap("errors", String.class, Long.class), Map.of()));
    }

    /** Takes out what a fact brought, which came after all else of its profile was gone. */
    public void takeOut(Viewing viewing) {
        if (isOfSomebody(viewing)) {
            cql.execute(
                    "DELETE FROM trouble_of_account WHERE account_id = ? AND session_id = ?",
                    viewing.getAccountId(),
                    UUID.fromString(viewing.getSessionId()));
        }
    }

    /** All of an account. */
    public void forget(String account) {
        cql.execute("DELETE FROM trouble_of_account WHERE account_id = ?", account);
    }

    private static Instant began(UUID session) {
        return Instant.ofEpochMilli(Uuids.unixTimestamp(session));
    }
}
