package dev.matinee.catalog.title;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the store answered when it was asked last: what is answered while it does not may be out of date. */
@Component
public class StoreSight {
    private final Clock clock;
    private volatile @Nullable Instant awaySince;

    StoreSight(Clock clock) {
        this.clock = clock;
    }

    void answered() {
        awaySince = null;
    }

    void didNotAnswer() {
        if (awaySince == null) {
            awaySince = clock.instant();
        }
    }

    /** How long it has not answered; empty while it does. */
    public Optional<Duration> away() {
        return Optional.ofNullable(awaySince).map(since -> Duration.between(since, clock.instant()));
    }
}
