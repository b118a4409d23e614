package dev.matinee.encoder.job;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Follows several passes over the same film: each begins at its beginning again. */
final class Passes implements Consumer<Duration> {
    private final int passes;
    private final double seconds;
    private final DoubleConsumer share;
    private int done;
    private double last;

    /** @param seconds that the film lasts, more than 0 */
    Passes(int passes, double seconds, DoubleConsumer share) {
        this.passes = passes;
        this.seconds = seconds;
        this.share = share;
    }

    @Override
    public void accept(Duration reached) {
        double now = Math.min(1, reached.toMillis() / 1000.0 / seconds);
        if (now < last) {
            done++;
        }
        last = now;
        share.accept(Math.min(1, (done + now) / passes));
    }
}
