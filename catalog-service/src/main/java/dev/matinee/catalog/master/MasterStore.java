package dev.matinee.catalog.master;

import com.datastax.oss.driver.api.core.cql.Row;
import com.google.protobuf.ByteString;
import dev.matinee.catalog.master.Master.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Masters in Cassandra, a partition for each title. Each step is conditional on the state that it leaves. */
@Repository
class MasterStore {
    private static final String OF_TITLE = """
            SELECT title_id, master_id, state, progress, reason, chosen_at, asset_id, asset, source
            FROM title_master WHERE title_id = ?""";
    private static final String OF_TITLES = """
            SELECT title_id, master_id, state, progress, reason, chosen_at, asset_id, asset, source
            FROM title_master WHERE title_id IN ?""";
    private static final String FIND = """
            SELECT title_id, master_id, state, progress, reason, chosen_at, asset_id, asset, source
            FROM title_master WHERE title_id = ? AND master_id = ?""";
    private static final String INSERT = """
            INSERT INTO title_master (title_id, master_id, state, progress, reason, asset_id, asset, chosen_at, source)
            VALUES (?, ?, ?, 0, '', '', 0x, ?, ?) IF NOT EXISTS""";
    private static final String CHOOSE =
            "UPDATE title_master SET chosen_at = ? WHERE title_id = ? AND master_id = ? IF state = ?";
    private static final String STEP = """
            UPDATE title_master SET state = ?, progress = ?, reason = ?, asset_id = ?, asset = ?
            WHERE title_id = ? AND master_id = ? IF state = ? AND asset_id = ?""";

    private static final String REMOVE = "DELETE FROM title_master WHERE title_id = ? AND master_id = ? IF state = ?";

    /** As many as Keyspaces takes at once. */
    private static final int MOST = 100;

    private final CqlTemplate cql;
    private final JsonMapper json;

    MasterStore(CqlTemplate cql, JsonMapper json) {
        this.cql = cql;
        this.json = json;
    }

    List<Master> ofTitle(String titleId) {
        return cql.query(OF_TITLE, (row, n) -> master(row), titleId);
    }

    List<Master> ofTitles(Collection<String> titleIds) {
        var masters = new ArrayList<Master>();
        var ids = List.copyOf(titleIds);
        for (int from = 0; from < ids.size(); from += MOST) {
            masters.addAll(cql.query(
                    OF_TITLES, (row, n) -> master(row), ids.subList(from, Math.min(ids.size(), from + MOST))));
        }
        return masters;
    }

    Optional<Master> find(String titleId, String masterId) {
        return cql.query(FIND, (row, n) -> master(row), titleId, masterId).stream()
                .findFirst();
    }

    /** False where it is there already. */
    boolean insert(String titleId, String masterId, Source source, Instant now) {
        return cql.execute(
                INSERT, titleId, masterId, MasterState.UPLOADING.name(), now, json.writeValueAsString(source));
    }

    boolean choose(Master master, Instant now) {
        return cql.execute(
                CHOOSE, now, master.titleId(), master.id(), master.state().name());
    }

    /** False where it has left its state meanwhile. */
    boolean remove(Master master) {
        return cql.execute(REMOVE, master.titleId(), master.id(), master.state().name());
    }

    /** From the state that the master has to another; false where it has left it meanwhile. */
    boolean step(Master from, MasterState to, int progress, String reason, String assetId, ByteString asset) {
        return cql.execute(
                STEP,
                to.name(),
                progress,
                reason,
                assetId,
                asset.asReadOnlyByteBuffer(),
                from.titleId(),
                from.id(),
                from.state().name(),
                from.assetId());
    }

    private Master master(Row row) {
        return new Master(
                text(row, "title_id"),
                text(row, "master_id"),
                MasterState.valueOf(text(row, "state")),
                row.getInt("progress"),
                text(row, "reason"),
                Objects.requireNonNull(row.getInstant("chosen_at")),
                text(row, "asset_id"),
                ByteString.copyFrom(Objects.requireNonNull(row.getByteBuffer("asset"))),
                json.readValue(text(row, "source"), Source.class));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
