package dev.matinee.recommendation.history;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Repository;

/** Which cards profiles saw, a partition a profile. */
@Repository
class Sightings {
    private static final int MOST = 2000;

    private static final String OF_PROFILE =
            "SELECT title_id, times, last_at FROM sightings WHERE profile_id = ? LIMIT " + MOST;
    private static final String OF_TITLE =
            "SELECT title_id, times, last_at FROM sightings WHERE profile_id = ? AND title_id = ?";
    private static final String TITLES = "SELECT title_id FROM sightings WHERE profile_id = ?";
    private static final String PUT =
            "INSERT INTO sightings (profile_id, title_id, times, last_at) VALUES (?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM sightings WHERE profile_id = ? AND title_id = ?";

    private final CqlSession session;
    private final PreparedStatement ofProfile;
    private final PreparedStatement ofTitle;
    private final PreparedStatement titles;
    private final PreparedStatement put;
    private final PreparedStatement delete;

    Sightings(CqlSession session) {
        this.session = session;
        this.ofProfile = session.prepare(OF_PROFILE);
        this.ofTitle = session.prepare(OF_TITLE);
        this.titles = session.prepare(TITLES);
        this.put = session.prepare(PUT);
        this.delete = session.prepare(DELETE);
    }

    /** By title. */
    Map<String, Sighting> of(String profile) {
        var found = new HashMap<String, Sighting>();
        session.execute(ofProfile.bind(profile))
                .forEach(row -> found.put(Objects.requireNonNull(row.getString("title_id")), read(row)));
        return found;
    }

    Sighting of(String profile, String title) {
        Row row = session.execute(ofTitle.bind(profile, title)).one();
        return row == null ? Sighting.NONE : read(row);
    }

    void put(String profile, String title, Sighting sighting) {
        var row = put.boundStatementBuilder(profile, title)
                .setInt("times", sighting.times())
                .setInstant("last_at", sighting.lastAt());
        session.execute(row.build());
    }

    void forget(String profile) {
        session.execute(titles.bind(profile))
                .forEach(row ->
                        session.execute(delete.bind(profile, Objects.requireNonNull(row.getString("title_id")))));
    }

    private static Sighting read(Row row) {
        return new Sighting(row.getInt("times"), row.getInstant("last_at"));
    }
}
