package dev.matinee.playback.hearing;

import java.time.Instant;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.cassandra.core.cql.CqlOperations;
import org.springframework.stereotype.Repository;

/** Profiles that are no more: facts of them may still be on their way, and must not bring anything back. */
@Repository
class GoneProfiles {
    /** Up to when a profile that is gone is erased: later than any clock says that something of it was. */
    static final Instant FOR_GOOD = Instant.parse("3000-01-01T00:00:00Z");

    private final CqlOperations cql;

    GoneProfiles(CassandraOperations cassandra) {
        this.cql = cassandra.getCqlOperations();
    }

    void add(String profile, Instant at) {
        cql.execute("INSERT INTO gone_profiles (profile_id, gone_at) VALUES (?, ?)", profile, at);
    }

    boolean contains(String profile) {
        return !cql.query(
                        "SELECT profile_id FROM gone_profiles WHERE profile_id = ?",
                        (row, n) -> row.getString("profile_id"),
                        profile)
                .isEmpty();
    }
}
