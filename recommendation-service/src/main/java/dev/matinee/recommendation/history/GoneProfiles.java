package dev.matinee.recommendation.history;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/** Profiles that are no more: facts of them may still be on their way, and must not bring anything back. */
@Repository
class GoneProfiles {
    private static final String PUT = "INSERT INTO gone_profiles (profile_id, gone_at) VALUES (?, ?)";
    private static final String FIND = "SELECT profile_id FROM gone_profiles WHERE profile_id = ?";

    private final CqlSession session;
    private final PreparedStatement put;
    private final PreparedStatement find;

    GoneProfiles(CqlSession session) {
        this.session = session;
        this.put = session.prepare(PUT);
        this.find = session.prepare(FIND);
    }

    void add(String profile, Instant at) {
        session.execute(put.bind(profile, at));
    }

    boolean contains(String profile) {
        return session.execute(find.bind(profile)).one() != null;
    }
}
