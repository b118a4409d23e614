package dev.matinee.catalog.title;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.matinee.catalog.title.Change.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who changed what: by title, and by day for the whole library. A title's last change stands in its record, those before it
 * here: so what is made once and never changed costs no line. Keyed by the title's version, so that a line that is
 * written twice is one.
 */
@Repository
public class Histories {
    private static final String PUT_OF_TITLE =
            "INSERT INTO title_history (title_id, bucket, version, change) VALUES (?, ?, ?, ?)";
    private static final String OF_TITLE =
            "SELECT version, change FROM title_history WHERE title_id = ? AND bucket = ? AND version < ? LIMIT ?";
    private static final String PUT_OF_DAY = """
            INSERT INTO history_by_day (day, bucket, at, title_id, version, change) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String OF_DAY = """
            SELECT at, title_id, version, change FROM history_by_day
            WHERE day = ? AND bucket = ? AND (at, title_id) < (?, ?) LIMIT ?""";

    /** Versions of a title in one partition. */
    private static final int VERSIONS = 500;

    /** How long the library's lines are kept, as their table says. */
    public static final int KEPT_DAYS = 730;

    /** Partitions of a day. */
    private static final int BUCKETS = 4;

    private final CqlTemplate cql;
    private final TitleStore store;
    private final JsonMapper json;

    Histories(CqlTemplate cql, TitleStore store, JsonMapper json) {
        this.cql = cql;
        this.store = store;
        this.json = json;
    }

    /**
     * A line of a history.
     *
     * @param titleId empty for what was no title's alone
     */
    public record Line(String titleId, long version, Change change) {}

    /** Of a version that another is about to take the place of. */
    void keep(TitleRecord record) {
        cql.execute(
                PUT_OF_TITLE,
                record.id(),
                (int) (record.version() / VERSIONS),
                record.version(),
                json.writeValueAsString(record.change()));
    }

    /** In the library's history, unless it came in with many others. */
    void keepOfDay(TitleRecord record) {
        if (!record.change().inBulk()) {
            keepOfDay(new Line(record.id(), record.version(), record.change()));
        }
    }

    /** That many came in together. */
    void keepBulk(Instant at, String by, List<Change.FieldChange> counts) {
        keepOfDay(new Line("", at.toEpochMilli(), new Change(at, by, Action.BROUGHT_IN, true, counts)));
    }

    private void keepOfDay(Line line) {
        cql.execute(
                PUT_OF_DAY,
                day(line.change().at()),
                Math.floorMod(line.titleId().hashCode(), BUCKETS),
                line.change().at(),
                line.titleId(),
                line.version(),
                json.writeValueAsString(line.change()));
    }

    /** A title's, the latest first, below a version; null begins with the last. */
    public List<Line> ofTitle(String titleId, @Nullable Long belowVersion, int limit) {
        var last = store.find(titleId);
        if (last.isEmpty()) {
            return List.of();
        }
        var record = last.get();
        long below = belowVersion == null ? record.version() + 1 : belowVersion;
        var lines = new ArrayList<Line>();
        if (record.version() < below) {
            lines.add(new Line(titleId, record.version(), record.change()));
            below = record.version();
        }
        for (int bucket = (int) ((below - 1) / VERSIONS); bucket >= 0 && lines.size() < limit; bucket--) {
            lines.addAll(
                    cql.query(OF_TITLE, (row, n) -> line(titleId, row), titleId, bucket, below, limit - lines.size()));
        }
        return lines;
    }

    /** The library's on one day (UTC), the latest first, before a moment and title. */
    public List<Line> ofDay(LocalDate day, Instant before, String beforeTitle, int limit) {
        return IntStream.range(0, BUCKETS)
                .boxed()
                .flatMap(bucket -> cql
                        .query(
                                OF_DAY,
                                (row, n) -> line(String.valueOf(row.getString("title_id")), row),
                                day,
                                bucket,
                                before,
                                beforeTitle,
                                limit)
                        .stream())
                .sorted(Comparator.comparing((Line line) -> line.change().at())
                        .thenComparing(Line::titleId)
                        .reversed())
                .limit(limit)
                .toList();
    }

    private Line line(String titleId, Row row) {
        return new Line(titleId, row.getLong("version"), change(row.getString("change")));
    }

    private Change change(@Nullable String text) {
        return json.readValue(String.valueOf(text), Change.class);
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
