package dev.matinee.playback.download;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.cassandra.core.cql.CqlOperations;
import org.springframework.stereotype.Repository;

/**
 * The downloads of accounts, a row for each that the plan allows. Every write is conditional on what is there, so of two
 * that want the same slot one gets it. An update writes all columns, since each lives by the time of its own writing.
 */
@Repository
class DownloadStore {
    /** More than any plan allows. */
    private static final int MOST = 1_000;

    private static final String COLUMNS =
            "slot, download_id, profile_id, device_id, device_name, title_id, content_id, asset_id, granted_at, expires_at";
    private static final String OF_ACCOUNT = "SELECT " + COLUMNS + " FROM downloads WHERE account_id = ? LIMIT " + MOST;
    private static final String TAKE = "INSERT INTO downloads (" + COLUMNS
            + ", account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) IF NOT EXISTS";
    private static final String REPLACE = """
            UPDATE downloads SET download_id = ?, profile_id = ?, device_id = ?, device_name = ?, title_id = ?,
            content_id = ?, asset_id = ?, granted_at = ?, expires_at = ?
            WHERE account_id = ? AND slot = ? IF download_id = ?""";
    private static final String REMOVE = "DELETE FROM downloads WHERE account_id = ? AND slot = ? IF download_id = ?";

    private final CqlOperations cql;

    DownloadStore(CassandraOperations cassandra) {
        this.cql = cassandra.getCqlOperations();
    }

    /** By slot. */
    List<Download> of(String account) {
        return cql.query(OF_ACCOUNT, (row, n) -> download(row), account);
    }

    /** Puts it into its slot; false where that is taken. */
    boolean take(String account, Download download) {
        noteOwner(account, download);
        return cql.execute(
                TAKE,
                download.slot(),
                download.id(),
                download.profile(),
                download.deviceId(),
                download.deviceName(),
                download.titleId(),
                download.contentId(),
                download.assetId(),
                download.grantedAt(),
                download.expiresAt(),
                account);
    }

    /** Puts it into the slot of another; false where that one is not there any more. */
    boolean replace(String account, Download there, Download download) {
        noteOwner(account, download);
        return cql.execute(
                REPLACE,
                download.id(),
                download.profile(),
                download.deviceId(),
                download.deviceName(),
                download.titleId(),
                download.contentId(),
                download.assetId(),
                download.grantedAt(),
                download.expiresAt(),
                account,
                there.slot(),
                there.id());
    }

    /** False where it is not there any more. */
    boolean remove(String account, Download download) {
        return cql.execute(REMOVE, account, download.slot(), download.id());
    }

    private void noteOwner(String account, Download download) {
        cql.execute(
                "INSERT INTO download_profiles (profile_id, account_id) VALUES (?, ?)", download.profile(), account);
    }

    /** The account of a profile that has, or had, downloads. */
    Optional<String> accountOf(String profile) {
        return cql
                .query(
                        "SELECT account_id FROM download_profiles WHERE profile_id = ?",
                        (row, n) -> text(row, "account_id"),
                        profile)
                .stream()
                .findFirst();
    }

    void forgetOwner(String profile) {
        cql.execute("DELETE FROM download_profiles WHERE profile_id = ?", profile);
    }

    private static Download download(Row row) {
        return new Download(
                row.getInt("slot"),
                uuid(row),
                text(row, "profile_id"),
                text(row, "device_id"),
                text(row, "device_name"),
                text(row, "title_id"),
                text(row, "content_id"),
                text(row, "asset_id"),
                instant(row, "granted_at"),
                instant(row, "expires_at"));
    }

    private static UUID uuid(Row row) {
        return Objects.requireNonNull(row.getUuid("download_id"));
    }

    private static Instant instant(Row row, String column) {
        return Objects.requireNonNull(row.getInstant(column));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
