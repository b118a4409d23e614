package dev.matinee.profile.pin;

import dev.matinee.profile.ProfileProblem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile's PIN, and how often it was tried since it was last right. */
@Entity
@Table(name = "profile_pin")
class StoredPin {
    private static final int TRIES = 5;

    /** How long it is locked after each five wrong tries; the last goes on. */
    private static final List<Duration> LOCKS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(24));

    @Id
    private String profileId;

    private String pinHash;
    private int tries;
    private @Nullable Instant lockedUntil;

    protected StoredPin() {}

    StoredPin(String profileId, String pinHash) {
        this.profileId = profileId;
        this.pinHash = pinHash;
    }

    /** Counts a try before it is known to be wrong, so that many at once are not more than five. */
    String tried(Instant now) {
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

    void wasRight() {
        tries = 0;
        lockedUntil = null;
    }
}
