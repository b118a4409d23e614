package dev.matinee.playback.history;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.cassandra.core.cql.CqlOperations;
import org.springframework.stereotype.Repository;

/** What profiles watched, a partition a profile and month. A sitting belongs to the month in which it began. */
@Repository
public class Histories {
    private static final int MOST_MONTHS = 600;
    private static final int ROWS_A_BATCH = 500;
    private static final String COLUMNS = "session_id, title_id, content_id, watched_at, position_ms, duration_ms";

    private final CqlOperations cql;

    Histories(CassandraOperations cassandra) {
        this.cql = cassandra.getCqlOperations();
    }

    /** Idempotent: a sitting is one row, however often it is said. */
    public void record(String profile, Sitting sitting) {
        String month = month(sitting.session());
        cql.execute(
                "INSERT INTO history (profile_id, month, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                profile,
                month,
                sitting.session(),
                sitting.titleId(),
                sitting.contentId(),
                sitting.watchedAt(),
                sitting.positionMs(),
                sitting.durationMs());
        // Last, so that an erasure beside it leaves no sitting in a month that none is looked for in.
        cql.execute("INSERT INTO history_months (profile_id, month) VALUES (?, ?)", profile, month);
    }

    /** Latest first. @param before the sitting to go on after; null from the latest on */
    List<Sitting> page(String profile, @Nullable UUID before, int limit) {
        var found = new ArrayList<Sitting>();
        for (String month : months(profile)) {
            if (before == null || month.compareTo(month(before)) <= 0) {
                found.addAll(of(profile, month, before, limit - found.size()));
            }
            if (found.size() >= limit) {
                break;
            }
        }
        return found;
    }

    /** Erases all sittings that began up to then. @param before told of each session before it is erased */
    public void erase(String profile, Instant upTo, Consumer<UUID> before) {
        var end = Uuids.endOf(upTo.toEpochMilli());
        for (String month : months(profile)) {
            List<Sitting> page = of(profile, month, end, ROWS_A_BATCH);
            while (!page.isEmpty()) {
                page.forEach(sitting -> {
                    before.accept(sitting.session());
                    erase(profile, month, sitting);
                });
                page = page.size() < ROWS_A_BATCH
                        ? List.of()
                        : of(profile, month, page.getLast().session(), ROWS_A_BATCH);
            }
            if (of(profile, month, null, 1).isEmpty()) {
                cql.execute("DELETE FROM history_months WHERE profile_id = ? AND month = ?", profile, month);
            }
        }
    }

    private void erase(String profile, String month, Sitting sitting) {
        cql.execute(
                "DELETE FROM history WHERE profile_id = ? AND month = ? AND session_id = ?",
                profile,
                month,
                sitting.session());
    }

    private List<String> months(String profile) {
        return cql.query(
                "SELECT month FROM history_months WHERE profile_id = ? LIMIT " + MOST_MONTHS,
                (row, n) -> Objects.requireNonNull(row.getString("month")),
                profile);
    }

    private List<Sitting> of(String profile, String month, @Nullable UUID before, int limit) {
        return before == null
                ? cql.query(
                        "SELECT " + COLUMNS + " FROM history WHERE profile_id = ? AND month = ? LIMIT ?",
                        (row, n) -> sitting(row),
                        profile,
                        month,
                        limit)
                : cql.query(
                        "SELECT " + COLUMNS
                                + " FROM history WHERE profile_id = ? AND month = ? AND session_id < ? LIMIT ?",
                        (row, n) -> sitting(row),
                        profile,
                        month,
                        before,
                        limit);
    }

    private static String month(UUID session) {
        var began = Instant.ofEpochMilli(Uuids.unixTimestamp(session));
        return YearMonth.from(began.atOffset(ZoneOffset.UTC)).toString();
    }

    private static Sitting sitting(Row row) {
        return new Sitting(
                Objects.requireNonNull(row.getUuid("session_id")),
                Objects.requireNonNull(row.getString("title_id")),
                Objects.requireNonNull(row.getString("content_id")),
                Objects.requireNonNull(row.getInstant("watched_at")),
                row.getLong("position_ms"),
                row.getLong("duration_ms"));
    }
}
