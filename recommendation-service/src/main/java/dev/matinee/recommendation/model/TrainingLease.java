package dev.matinee.recommendation.model;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Of many instances, one trains. Held until a time and no longer, so that one that dies keeps nobody from it. */
@Repository
class TrainingLease {
    private static final Duration HELD = Duration.ofMinutes(5);
    private static final String NAME = "item-item";

    private static final String FIND = "SELECT held_until FROM training_lease WHERE name = ?";
    private static final String FIRST =
            "INSERT INTO training_lease (name, holder, held_until) VALUES (?, ?, ?) IF NOT EXISTS";
    private static final String NEXT =
            "UPDATE training_lease SET holder = ?, held_until = ? WHERE name = ? IF held_until = ?";

    private final CqlSession session;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();

    TrainingLease(CqlSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Whether it is ours now; of two that ask at once, one gets it. */
    boolean take() {
        Instant now = clock.instant();
        Instant until = now.plus(HELD);
        var held = session.execute(SimpleStatement.newInstance(FIND, NAME)).one();
        Instant heldUntil = held == null ? null : held.getInstant("held_until");
        if (heldUntil == null) {
            return applied(SimpleStatement.newInstance(FIRST, NAME, me, until));
        }
        return heldUntil.isBefore(now) && applied(SimpleStatement.newInstance(NEXT, me, until, NAME, heldUntil));
    }

    private boolean applied(SimpleStatement statement) {
        return session.execute(statement).wasApplied();
    }
}
