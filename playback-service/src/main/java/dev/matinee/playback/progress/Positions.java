package dev.matinee.playback.progress;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.cassandra.core.cql.CqlOperations;
import org.springframework.stereotype.Repository;

/**
 * The positions of record. Only the listener of the viewing topic writes them, one profile's in their order, so a
 * read before a write is enough to keep an older one from winning.
 */
@Repository
public class Positions {
    private static final int MOST_ROWS = 2_000;
    /** More films and episodes than anybody began. */
    private static final int MOST_POSITIONS = 50_000;

    private static final String COLUMNS = "title_id, content_id, position_ms, duration_ms, at, finished";

    private final CqlOperations cql;

    Positions(CassandraOperations cassandra) {
        this.cql = cassandra.getCqlOperations();
    }

    /** Of a title's episodes, or of the film itself. */
    List<Progress> of(String profile, String titleId) {
        return cql.query(
                "SELECT " + COLUMNS + " FROM positions WHERE profile_id = ? AND title_id = ? LIMIT " + MOST_ROWS,
                (row, n) -> progress(row),
                profile,
                titleId);
    }

    /** Of everything, in no order that matters. */
    List<Progress> of(String profile) {
        return cql.query(
                "SELECT " + COLUMNS + " FROM positions WHERE profile_id = ? LIMIT " + MOST_POSITIONS,
                (row, n) -> progress(row),
                profile);
    }

    /** What may be gone on with, in no order. */
    List<Progress> toGoOnWith(String profile) {
        return cql.query(
                "SELECT " + COLUMNS + " FROM continue_watching WHERE profile_id = ? LIMIT " + MOST_ROWS,
                (row, n) -> progress(row),
                profile);
    }

    /** Idempotent; what is older than what is known changes nothing. */
    public void record(String profile, Progress progress) {
        var known = first(cql.query(
                "SELECT " + COLUMNS + " FROM positions WHERE profile_id = ? AND title_id = ? AND content_id = ?",
                (row, n) -> progress(row),
                profile,
                progress.titleId(),
                progress.contentId()));
        if (known.filter(k -> k.at().isAfter(progress.at())).isPresent()) {
            return;
        }
        write("positions", profile, progress);
        var shown = shown(profile, progress.titleId());
        if (shown.filter(s -> !progress.displaces(s)).isPresent()) {
            return;
        }
        if (progress.finished() && !progress.isOfEpisode()) {
            takeOff(profile, progress.titleId());
        } else {
            write("continue_watching", profile, progress);
        }
    }

    /** Takes a title off the row, unless it was watched since. Its position stays. */
    public void dismiss(String profile, String titleId, Instant at) {
        if (shown(profile, titleId).filter(s -> !s.at().isAfter(at)).isPresent()) {
            takeOff(profile, titleId);
        }
    }

    /** Erases all that a profile did up to then. */
    public void erase(String profile, Instant upTo) {
        toGoOnWith(profile).stream()
                .filter(progress -> !progress.at().isAfter(upTo))
                .forEach(progress -> takeOff(profile, progress.titleId()));
        cql
                .query("SELECT " + COLUMNS + " FROM positions WHERE profile_id = ?", (row, n) -> progress(row), profile)
                .stream()
                .filter(progress -> !progress.at().isAfter(upTo))
                .forEach(progress -> erase(profile, progress));
    }

    private void erase(String profile, Progress progress) {
        cql.execute(
                "DELETE FROM positions WHERE profile_id = ? AND title_id = ? AND content_id = ?",
                profile,
                progress.titleId(),
                progress.contentId());
    }

    private Optional<Progress> shown(String profile, String titleId) {
        return first(cql.query(
                "SELECT " + COLUMNS + " FROM continue_watching WHERE profile_id = ? AND title_id = ?",
                (row, n) -> progress(row),
                profile,
                titleId));
    }

    private void takeOff(String profile, String titleId) {
        cql.execute("DELETE FROM continue_watching WHERE profile_id = ? AND title_id = ?", profile, titleId);
    }

    private void write(String table, String profile, Progress p) {
        cql.execute(
                "INSERT INTO " + table + " (profile_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                profile,
                p.titleId(),
                p.contentId(),
                p.positionMs(),
                p.durationMs(),
                p.at(),
                p.finished());
    }

    private static Optional<Progress> first(List<Progress> rows) {
        return rows.stream().findFirst();
    }

    private static Progress progress(Row row) {
        return new Progress(
                Objects.requireNonNull(row.getString("title_id")),
                Objects.requireNonNull(row.getString("content_id")),
                row.getLong("position_ms"),
                row.getLong("duration_ms"),
                Objects.requireNonNull(row.getInstant("at")),
                row.getBoolean("finished"));
    }
}
