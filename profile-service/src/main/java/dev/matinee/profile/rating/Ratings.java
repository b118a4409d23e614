package dev.matinee.profile.rating;

import dev.matinee.events.v1.TasteKind;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.profile.title.Tastes;
import dev.matinee.profile.title.Titles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What profiles think of titles: said once, only if it changed. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
class Ratings {
    private final JdbcClient jdbc;
    private final Titles titles;
    private final Tastes tastes;
    private final Clock clock;

    Ratings(JdbcClient jdbc, Titles titles, Tastes tastes, Clock clock) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.tastes = tastes;
        this.clock = clock;
    }

    Optional<Thumb> find(CurrentProfile profile, String title) {
        titles.require(title, profile);
        return jdbc.sql("SELECT thumb FROM rating WHERE profile_id = ? AND title_id = ?")
                .params(profile.id(), title)
                .query((row, n) -> Thumb.valueOf(row.getString("thumb")))
                .optional();
    }

    record Rating(String title, Thumb thumb, Instant at) {}

    /** By title, those after this one. */
    @Transactional(readOnly = true)
    public List<Rating> after(String profile, String title, int limit) {
        return jdbc.sql("""
                        SELECT title_id, thumb, rated_at FROM rating
                        WHERE profile_id = ? AND title_id > ? ORDER BY title_id LIMIT ?""")
                .params(profile, title, limit)
                .query((row, n) -> new Rating(
                        Objects.requireNonNull(row.getString("title_id")),
                        Thumb.valueOf(row.getString("thumb")),
                        row.getObject("rated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    /** A null thumb takes the rating back. */
    void rate(CurrentProfile profile, String title, @Nullable Thumb thumb) {
        titles.require(title, profile);
        boolean changed = thumb == null ? takeBack(profile, title) : put(profile, title, thumb);
        if (changed) {
            tastes.say(profile, title, thumb == null ? TasteKind.THUMB_NONE : thumb.taste());
        }
    }

    private boolean takeBack(CurrentProfile profile, String title) {
        return jdbc.sql("DELETE FROM rating WHERE profile_id = ? AND title_id = ?")
                        .params(profile.id(), title)
                        .update()
                == 1;
    }

    private boolean put(CurrentProfile profile, String title, Thumb thumb) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        int added = jdbc.sql("INSERT IGNORE INTO rating (profile_id, title_id, thumb, rated_at) VALUES (?, ?, ?, ?)")
                .params(profile.id(), title, thumb.name(), now)
                .update();
        return added == 1
                || jdbc.sql("""
                                UPDATE rating SET thumb = ?, rated_at = ?
                                WHERE profile_id = ? AND title_id = ? AND thumb <> ?""")
                                .params(thumb.name(), now, profile.id(), title, thumb.name())
                                .update()
                        == 1;
    }
}
