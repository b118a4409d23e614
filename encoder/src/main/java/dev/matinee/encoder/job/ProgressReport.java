package dev.matinee.encoder.job;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Passes percentages on: only what grew, and at most one a second. */
final class ProgressReport {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final IntConsumer percent;
    private final LongSupplier nanos;
    private int last;
    private long lastAt;

    /** @param nanos a clock that only goes forward */
    ProgressReport(IntConsumer percent, LongSupplier nanos) {
        this.percent = percent;
        this.nanos = nanos;
        this.lastAt = nanos.getAsLong() - SECOND;
    }

    /**
     * A stage goes on.
     *
     * @param from what is done when the stage begins, in percent
     * @param to what is done when it ends
     * @param share of the stage that is done, 0 to 1
     */
    void stage(int from, int to, double share) {
        int now = from + (int) ((to - from) * Math.clamp(share, 0, 1));
        long at = nanos.getAsLong();
        if (now > last && at - lastAt >= SECOND) {
            last = now;
            lastAt = at;
            percent.accept(now);
        }
    }
}
