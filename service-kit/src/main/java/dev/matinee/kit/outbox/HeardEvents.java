package dev.matinee.kit.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which events a listener heard, in the transaction of their effect: each has its effect once. */
public class HeardEvents {
    private final JdbcClient jdbc;

    HeardEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True the first time that this listener hears of this event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNew(String listener, String eventId) {
        return jdbc.sql("INSERT IGNORE INTO heard_event (listener, event_id) VALUES (?, ?)")
                        .params(listener, eventId)
                        .update()
                == 1;
    }
}
