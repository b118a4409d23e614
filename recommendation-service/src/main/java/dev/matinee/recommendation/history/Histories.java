package dev.matinee.recommendation.history;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Repository;

/**
 * The histories of all profiles, a partition a profile. What is watched and what is said are told by two topics, heard
 * at the same time: each writes its own columns, and how often a card was seen is in a table of its own (docs/adr/0061).
 */
@Repository
public class Histories {
    /** More titles than anybody has to do with; a page is chosen from these. */
    private static final int MOST = 2000;

    private static final String OF_PROFILE = "SELECT * FROM profile_titles WHERE profile_id = ? LIMIT " + MOST;
    private static final String OF_TITLE = "SELECT * FROM profile_titles WHERE profile_id = ? AND title_id = ?";
    private static final String TITLES = "SELECT title_id FROM profile_titles WHERE profile_id = ?";
    private static final String WATCHED = """
            UPDATE profile_titles SET watched_at = ?, episode_id = ?, position_ms = ?, duration_ms = ?, finished = ?,
                ever_finished = ?, dismissed = ? WHERE profile_id = ? AND title_id = ?""";
    private static final String SAID =
            "UPDATE profile_titles SET listed_at = ?, thumb = ? WHERE profile_id = ? AND title_id = ?";
    private static final String DELETE = "DELETE FROM profile_titles WHERE profile_id = ? AND title_id = ?";
    private static final String ALL = "SELECT * FROM profile_titles";

    private final CqlSession session;
    private final Sightings sightings;
    private final PreparedStatement ofProfile;
    private final PreparedStatement ofTitle;
    private final PreparedStatement titles;
    private final PreparedStatement watched;
    private final PreparedStatement said;
    private final PreparedStatement delete;

    Histories(CqlSession session, Sightings sightings) {
        this.session = session;
        this.sightings = sightings;
        this.ofProfile = session.prepare(OF_PROFILE);
        this.ofTitle = session.prepare(OF_TITLE);
        this.titles = session.prepare(TITLES);
        this.watched = session.prepare(WATCHED);
        this.said = session.prepare(SAID);
        this.delete = session.prepare(DELETE);
    }

    public List<TitleHistory> of(String profile) {
        var found = new HashMap<String, TitleHistory>();
        session.execute(ofProfile.bind(profile)).forEach(row -> {
            var history = read(row);
            found.put(history.titleId(), history);
        });
        sightings
                .of(profile)
                .forEach((title, seen) ->
                        found.merge(title, TitleHistory.none(title).seen(seen), (history, none) -> history.seen(seen)));
        return List.copyOf(found.values());
    }

    /** Walks through all of them, a page at a time, to train on; how often a card was seen is left out. */
    public void forEach(BiConsumer<String, TitleHistory> each) {
        var scan = SimpleStatement.newInstance(ALL).setPageSize(1000).setTimeout(Duration.ofSeconds(30));
        session.execute(scan)
                .forEach(row -> each.accept(Objects.requireNonNull(row.getString("profile_id")), read(row)));
    }

    TitleHistory of(String profile, String title) {
        Row row = session.execute(ofTitle.bind(profile, title)).one();
        return row == null ? TitleHistory.none(title) : read(row);
    }

    /** All that it has to do with, however many: to be walked through once. */
    Iterable<String> titles(String profile) {
        return session.execute(titles.bind(profile)).map(row -> Objects.requireNonNull(row.getString("title_id")));
    }

    void watched(String profile, TitleHistory history) {
        var row = watched.boundStatementBuilder()
                .setString("profile_id", profile)
                .setString("title_id", history.titleId())
                .setInstant("watched_at", history.watchedAt())
                .setString("episode_id", history.episodeId())
                .setLong("position_ms", history.positionMs())
                .setLong("duration_ms", history.durationMs())
                .setBoolean("finished", history.finished())
                .setBoolean("ever_finished", history.everFinished())
                .setBoolean("dismissed", history.dismissed());
        session.execute(row.build());
    }

    void said(String profile, TitleHistory history) {
        var row = said.boundStatementBuilder()
                .setString("profile_id", profile)
                .setString("title_id", history.titleId())
                .setInstant("listed_at", history.listedAt())
                .setInt("thumb", history.thumb());
        session.execute(row.build());
    }

    /** Row by row, since a range delete is bounded where this runs. */
    void forget(String profile) {
        titles(profile).forEach(title -> session.execute(delete.bind(profile, title)));
        sightings.forget(profile);
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
                0);
    }
}
