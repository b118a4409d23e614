package dev.matinee.catalog.master;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.matinee.catalog.master.EncodingRow.Step;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Repository;

/** The board in Cassandra, a partition for each month. An encoding's row is found by its asset's id alone, which says when it is of. */
@Repository
class EncodingStore implements BoardRows {
    private static final String COLUMNS = """
            SELECT asset_id, title_id, master_id, title, title_key, kind, episode_id, bytes, state, progress, reason,
                updated_at
            FROM encoding WHERE month = ?""";
    private static final String NEWEST = COLUMNS + " LIMIT ?";
    private static final String BEFORE = COLUMNS + " AND asset_id < ? LIMIT ?";
    private static final String FIND = COLUMNS + " AND asset_id = ?";
    private static final String INSERT = """
            INSERT INTO encoding (month, asset_id, title_id, master_id, title, title_key, kind, episode_id, bytes, state,
                progress, reason, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String STEP = """
            UPDATE encoding SET state = ?, progress = ?, reason = ?, updated_at = ? WHERE month = ? AND asset_id = ?""";
    private static final String REMOVE = "DELETE FROM encoding WHERE month = ? AND asset_id = ?";

    private final CqlTemplate cql;

    EncodingStore(CqlTemplate cql) {
        this.cql = cql;
    }

    Optional<EncodingRow> find(String assetId) {
        return part(1, FIND, month(assetId), assetId).rows().stream().findFirst();
    }

    @Override
    public Part newest(YearMonth month, int limit) {
        return part(limit, NEWEST, month.toString(), limit);
    }

    @Override
    public Part before(String assetId, int limit) {
        return part(limit, BEFORE, month(assetId), assetId, limit);
    }

    void insert(EncodingRow row) {
        cql.execute(
                INSERT,
                month(row.assetId()),
                row.assetId(),
                row.titleId(),
                row.masterId(),
                row.title(),
                row.titleKey(),
                row.kind(),
                row.episodeId(),
                row.bytes(),
                row.state().name(),
                row.progress(),
                row.reason(),
                row.updatedAt());
    }

    void step(String assetId, Step step) {
        cql.execute(STEP, step.state().name(), step.progress(), step.reason(), step.at(), month(assetId), assetId);
    }

    void remove(String assetId) {
        cql.execute(REMOVE, month(assetId), assetId);
    }

    private Part part(int limit, String statement, Object... values) {
        // A step alone is left where the row was taken off the board meanwhile.
        var read = cql.query(
                statement,
                (row, n) -> Map.entry(
                        text(row, "asset_id"),
                        row.isNull("title_id") ? Optional.<EncodingRow>empty() : Optional.of(row(row))),
                values);
        return new Part(
                read.stream().map(Map.Entry::getValue).flatMap(Optional::stream).toList(),
                read.size() < limit ? null : read.getLast().getKey());
    }

    private static EncodingRow row(Row row) {
        return new EncodingRow(
                text(row, "asset_id"),
                text(row, "title_id"),
                text(row, "master_id"),
                text(row, "title"),
                text(row, "title_key"),
                text(row, "kind"),
                text(row, "episode_id"),
                row.getLong("bytes"),
                MasterState.valueOf(text(row, "state")),
                row.getInt("progress"),
                text(row, "reason"),
                Objects.requireNonNull(row.getInstant("updated_at")));
    }

    private static String month(String assetId) {
        return AssetIds.month(assetId).toString();
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
