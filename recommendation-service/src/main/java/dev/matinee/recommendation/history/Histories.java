package dev.matinee.recommendation.history;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Repository;

/** The histories of all profiles, a partition a profile. */
@Repository
public class Histories {
    /** More titles than anybody has to do with; a page is chosen from these. */
    private static final int MOST = 2000;

    static final List<String> CQL = List.of(
            "SELECT * FROM profile_titles WHERE profile_id = ? LIMIT " + MOST,
            "SELECT * FROM profile_titles WHERE profile_id = ? AND title_id = ?",
            """
            INSERT INTO profile_titles (profile_id, title_id, watched_at, episode_id, position_ms, duration_ms, finished,
                ever_finished, dismissed, listed_at, thumb, shown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            "DELETE FROM profile_titles WHERE profile_id = ? AND title_id = ?",
            "SELECT * FROM profile_titles");

    private final CqlSession session;
    private final PreparedStatement ofProfile;
    private final PreparedStatement ofTitle;
    private final PreparedStatement insert;
    private final PreparedStatement delete;

    Histories(CqlSession session) {
        this.session = session;
        this.ofProfile = session.prepare(CQL.get(0));
        this.ofTitle = session.prepare(CQL.get(1));
        this.insert = session.prepare(CQL.get(2));
        this.delete = session.prepare(CQL.get(3));
    }

    public List<TitleHistory> of(String profile) {
        return session.execute(ofProfile.bind(profile)).all().stream()
                .map(Histories::read)
                .toList();
    }

    /** Walks through all of them, a page at a time, to train on. */
    public void forEach(BiConsumer<String, TitleHistory> each) {
        var scan = SimpleStatement.newInstance(CQL.get(4)).setPageSize(1000).setTimeout(Duration.ofSeconds(30));
        session.execute(scan)
                .forEach(row -> each.accept(Objects.requireNonNull(row.getString("profile_id")), read(row)));
    }

    TitleHistory of(String profile, String title) {
        Row row = session.execute(ofTitle.bind(profile, title)).one();
        return row == null ? TitleHistory.none(title) : read(row);
    }

    void put(String profile, TitleHistory history) {
        var row = insert.boundStatementBuilder(profile, history.titleId())
                .setInstant("watched_at", history.watchedAt())
                .setString("episode_id", history.episodeId())
                .setLong("position_ms", history.positionMs())
                .setLong("duration_ms", history.durationMs())
                .setBoolean("finished", history.finished())
                .setBoolean("ever_finished", history.everFinished())
                .setBoolean("dismissed", history.dismissed())
                .setInstant("listed_at", history.listedAt())
                .setInt("thumb", history.thumb())
                .setInt("shown", history.shown());
        session.execute(row.build());
    }

    /** Row by row, since a range delete is bounded where this runs. */
    void forget(String profile) {
        of(profile).forEach(history -> session.execute(delete.bind(profile, history.titleId())));
    }

    private static TitleHistory read(Row row) {
        return new TitleHistory(
                Objects.requireNonNull(row.getString("title_id")),
                row.getInstant("watched_at"),
                row.getString("episode_id"),
                row.getLong("position_ms"),
                row.getLong("duration_ms"),
                row.getBoolean("finished"),
                row.getBoolean("ever_finished"),
                row.getBoolean("dismissed"),
                row.getInstant("listed_at"),
                row.getInt("thumb"),
                row.getInt("shown"));
    }
}
