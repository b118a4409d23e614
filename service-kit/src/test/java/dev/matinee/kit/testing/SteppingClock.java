package dev.matinee.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The real time, and as much more as a test lets pass; or a time that stands still. */
public final class SteppingClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant standing;

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** For what takes longer on a slow machine than the time that it is about. */
    public void standStill() {
        standing = instant();
    }

    public void goOn() {
        standing = null;
    }

    @Override
    public Instant instant() {
        Instant still = standing;
        return still == null ? Clock.systemUTC().instant().plus(ahead) : still;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
