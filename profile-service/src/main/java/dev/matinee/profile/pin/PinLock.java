package dev.matinee.profile.pin;

import dev.matinee.profile.ProfileProblem;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PIN's hash, and how often it was tried since it was last right. Part of the row of what it locks. */
@Embeddable
public class PinLock {
    private static final int TRIES = 5;

    /** How long it is locked after each five wrong tries; the last goes on. */
    private static final List<Duration> LOCKS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(24));

    private String pinHash;
    private int tries;
    private @Nullable Instant lockedUntil;

    protected PinLock() {}

    public PinLock(String pinHash) {
        this.pinHash = pinHash;
    }

    /** The hash. Counts a try before it is known to be wrong, so that many at once are not more than five. */
    public String tried(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            throw ProfileProblem.PIN_LOCKED
                    .problem()
                    .retryAfter(Duration.between(now, lockedUntil).toSeconds() + 1);
        }
        tries++;
        if (tries % TRIES == 0) {
            int times = tries / TRIES - 1;
            lockedUntil = now.plus(LOCKS.get(Math.min(times, LOCKS.size() - 1)));
        }
        return pinHash;
    }

    public void wasRight() {
        tries = 0;
        lockedUntil = null;
    }
}
