package dev.matinee.billing.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events that could not be worked through however often they were tried, and are set aside with the cause. */
@Component
public class AsideEvents {
    private final JdbcClient jdbc;
    private final Clock clock;

    AsideEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param cause what the last try failed by */
    public record Aside(
            String id,
            String type,
            Instant receivedAt,
            int attempts,
            @Nullable String cause) {}

    /** Those that came first, first. */
    @Transactional(readOnly = true)
    public List<Aside> first(int limit) {
        return jdbc.sql("""
                        SELECT id, type, received_at_ms, attempts, cause FROM stripe_event
                        WHERE state = 'aside' ORDER BY received_at_ms, id LIMIT ?""")
                .param(limit)
                .query((row, n) -> new Aside(
                        Objects.requireNonNull(row.getString("id")),
                        Objects.requireNonNull(row.getString("type")),
                        Instant.ofEpochMilli(row.getLong("received_at_ms")),
                        row.getInt("attempts"),
                        row.getString("cause")))
                .list();
    }

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("SELECT COUNT(*) FROM stripe_event WHERE state = 'aside'")
                .query(Integer.class)
                .single();
    }

    /** Has one tried again, as if it were new; false where none of this id is set aside. */
    @Transactional
    public boolean replay(String id) {
        return jdbc.sql(
                                "UPDATE stripe_event SET state = 'new', attempts = 0, next_at_ms = ? WHERE id = ? AND state = 'aside'")
                        .params(clock.millis(), id)
                        .update()
                == 1;
    }

    /** The same for all; how many there were. */
    @Transactional
    public int replayAll() {
        return jdbc.sql("UPDATE stripe_event SET state = 'new', attempts = 0, next_at_ms = ? WHERE state = 'aside'")
                .param(clock.millis())
                .update();
    }
}
