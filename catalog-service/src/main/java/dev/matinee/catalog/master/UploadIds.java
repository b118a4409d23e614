package dev.matinee.catalog.master;

import com.datastax.oss.driver.api.core.cql.Row;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Repository;

/** S3's ids of uploads that are under way, in Cassandra: one a master, of two that begin at once the first. */
@Repository
class UploadIds {
    private static final String FIND = "SELECT upload_id FROM master_upload WHERE title_id = ? AND master_id = ?";
    private static final String INSERT =
            "INSERT INTO master_upload (title_id, master_id, upload_id) VALUES (?, ?, ?) IF NOT EXISTS";
    private static final String DELETE =
            "DELETE FROM master_upload WHERE title_id = ? AND master_id = ? IF upload_id = ?";

    private final CqlTemplate cql;

    UploadIds(CqlTemplate cql) {
        this.cql = cql;
    }

    Optional<String> find(Master master) {
        return cql.query(FIND, (row, n) -> uploadId(row), master.titleId(), master.id()).stream()
                .findFirst();
    }

    private static String uploadId(Row row) {
        return Objects.requireNonNull(row.getString("upload_id"));
    }

    /** False where there is one. */
    boolean insert(Master master, String uploadId) {
        return cql.execute(INSERT, master.titleId(), master.id(), uploadId);
    }

    /** Nothing where it is another by now. */
    void delete(Master master, String uploadId) {
        cql.execute(DELETE, master.titleId(), master.id(), uploadId);
    }
}
