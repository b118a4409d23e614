package dev.matinee.playback.numbers;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.matinee.events.v1.Experience;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.cassandra.core.cql.CqlOperations;
import org.springframework.stereotype.Repository;

/** The sittings of each day, a row a session: hearing of one again changes nothing. All of a sitting is of the day on which it began. */
@Repository
public class Sittings {
    /** As the table's {@code default_time_to_live}. */
    static final Duration KEPT = Duration.ofDays(40);

    private static final int BUCKETS = 16;

    private final CqlOperations cql;
    private final Clock clock;

    Sittings(CassandraOperations cassandra, Clock clock) {
        this.cql = cassandra.getCqlOperations();
        this.clock = clock;
    }

    /** What a fact says of its session; of those of no session, and of old ones, nothing. */
    public void record(Viewing viewing) {
        if (viewing.getSessionId().isEmpty()) {
            return;
        }
        var session = UUID.fromString(viewing.getSessionId());
        if (session.version() != 1 || isGone(session)) {
            return;
        }
        begun(session, viewing.getTitleId(), viewing.getCountry());
        if (viewing.getKind() == ViewingKind.PROGRESS || viewing.getKind() == ViewingKind.FINISHED) {
            cql.execute(
                    "UPDATE sitting_by_day SET viewer = ?, played = true WHERE day = ? AND bucket = ? AND session_id = ?",
                    hash(viewing.getProfileId()),
                    day(session),
                    bucket(session),
                    session);
        }
        if (viewing.getKind() == ViewingKind.FINISHED) {
            cql.execute(
                    "UPDATE sitting_by_day SET completed = true WHERE day = ? AND bucket = ? AND session_id = ?",
                    day(session),
                    bucket(session),
                    session);
        }
        if (viewing.hasExperience()) {
            went(session, viewing.getExperience());
        }
    }

    private void begun(UUID session, String titleId, String country) {
        cql.execute(
                "INSERT INTO sitting_by_day (day, bucket, session_id, title_id, country) VALUES (?, ?, ?, ?, ?)",
                day(session),
                bucket(session),
                session,
                titleId,
                country);
    }

    private void went(UUID session, Experience experience) {
        cql.execute(
                "UPDATE sitting_by_day"
                        + " SET watched_ms = ?, stalled_ms = ?, switches = ?, shown_bits = ?, shown_ms = ?, errors = ?"
                        + " WHERE day = ? AND bucket = ? AND session_id = ?",
                experience.getWatchedMs(),
                experience.getStalledMs(),
                experience.getSwitches(),
                experience.getShownBits(),
                experience.getShownMs(),
                experience.getErrorsMap(),
                day(session),
                bucket(session),
                session);
        if (experience.hasStartupMs()) {
            cql.execute(
                    "UPDATE sitting_by_day SET startup_ms = ? WHERE day = ? AND bucket = ? AND session_id = ?",
                    experience.getStartupMs(),
                    day(session),
                    bucket(session),
                    session);
        }
    }

    /** A start that was refused, under an id of its own. */
    void refused(UUID id, String titleId, String country, String code) {
        cql.execute(
                "INSERT INTO sitting_by_day (day, bucket, session_id, title_id, country, refused) VALUES (?, ?, ?, ?, ?, ?)",
                day(id),
                bucket(id),
                id,
                titleId,
                country,
                code);
    }

    /** Nothing leads from a sitting to its viewer any more, nor to that viewer's other sittings: it stays as a figure. */
    public void anonymise(UUID session) {
        if (!isGone(session)) {
            cql.execute(
                    "UPDATE sitting_by_day SET viewer = ? WHERE day = ? AND bucket = ? AND session_id = ?",
                    hash(session.toString()),
                    day(session),
                    bucket(session),
                    session);
        }
    }

    /** All that began on a day, one after the other. */
    void of(LocalDate day, Consumer<SittingOfDay> each) {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            try (var rows = cql.queryForStream(
                    "SELECT title_id, country, viewer, played, completed, watched_ms, startup_ms, stalled_ms,"
                            + " switches, shown_bits, shown_ms, errors, refused"
                            + " FROM sitting_by_day WHERE day = ? AND bucket = ?",
                    (row, n) -> row,
                    day.toString(),
                    bucket)) {
                // Without a title it is what was left of one that is gone by its age.
                rows.filter(row -> !row.isNull("title_id"))
                        .map(Sittings::sitting)
                        .forEach(each);
            }
        }
    }

    private static SittingOfDay sitting(Row row) {
        return new SittingOfDay(
                Objects.requireNonNull(row.getString("title_id")),
                Objects.requireNonNullElse(row.getString("country"), ""),
                number(row, "viewer"),
                row.getBoolean("played"),
                row.getBoolean("completed"),
                row.getLong("watched_ms"),
                number(row, "startup_ms"),
                row.getLong("stalled_ms"),
                new Pictures(row.getLong("switches"), row.getLong("shown_bits"), row.getLong("shown_ms")),
                Objects.requireNonNullElse(row.getMap("errors", String.class, Long.class), Map.of()),
                row.getString("refused"));
    }

    private static @Nullable Long number(Row row, String column) {
        return row.isNull(column) ? null : Long.valueOf(row.getLong(column));
    }

    private boolean isGone(UUID session) {
        return began(session).isBefore(clock.instant().minus(KEPT));
    }

    private static Instant began(UUID session) {
        return Instant.ofEpochMilli(Uuids.unixTimestamp(session));
    }

    private static String day(UUID session) {
        return LocalDate.ofInstant(began(session), ZoneOffset.UTC).toString();
    }

    private static int bucket(UUID session) {
        return Math.floorMod(session.hashCode(), BUCKETS);
    }

    private static long hash(String id) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
