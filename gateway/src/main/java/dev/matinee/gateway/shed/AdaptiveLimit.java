package dev.matinee.gateway.shed;

import java.util.concurrent.TimeUnit;

/**
 * How many calls a service may have in flight before browsing is shed, learnt from how long browsing takes. A tenth of a
 * second whose mean is above twice the floor and 50 ms is a queue: the limit shrinks by a tenth. Without a queue, and while
 * it is used, it grows by four (additive increase, multiplicative decrease: Chiu and Jain, 1989; applied to calls in
 * flight as Netflix's concurrency-limits does it). The floor is the least mean seen; it creeps upwards, doubling in twelve
 * minutes, so that a service that became slower for good is not shed for ever.
 *
 * <p>What is essential is let in above the limit, up to {@value #MOST} in flight: more would wait longer than anybody
 * does.
 */
final class AdaptiveLimit {
    static final int LEAST = 16;
    static final int MOST = 1000;
    private static final int FIRST = 64;
    private static final double SHRINKS = 0.9;
    private static final double GROWS = 4;
    private static final double CREEPS = 1.0001;
    private static final long SLACK = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(100);

    private double limit = FIRST;
    private double floor = Double.POSITIVE_INFINITY;
    private int inFlight;
    private int peak;
    private double sum;
    private int calls;
    private long began;

    /** Whether it may go on. Who may must {@link #leave}. */
    synchronized boolean enter(Importance importance) {
        if (inFlight >= Math.min(MOST, importance.share * limit)) {
            peak = Math.max(peak, inFlight);
            return false;
        }
        inFlight++;
        peak = Math.max(peak, inFlight);
        return true;
    }

    /**
     * @param nanos that it took
     * @param answered false if it failed, or nobody waited for it: then only a long time tells anything
     */
    synchronized void leave(Importance importance, long nanos, boolean answered, long now) {
        inFlight--;
        if (importance == Importance.BROWSING && (answered || nanos > bearable())) {
            sum += nanos;
            calls++;
        }
        if (now - began >= WINDOW && calls > 0) {
            adapt(sum / calls);
            began = now;
            peak = inFlight;
            sum = 0;
            calls = 0;
        }
    }

    private void adapt(double mean) {
        boolean queued = mean > bearable();
        floor = Math.min(mean, floor * CREEPS);
        if (peak < limit / 2) {
            return;
        }
        limit = Math.clamp(queued ? limit * SHRINKS : limit + GROWS, LEAST, MOST);
    }

    private double bearable() {
        return 2 * floor + SLACK;
    }

    synchronized double limit() {
        return limit;
    }

    synchronized int inFlight() {
        return inFlight;
    }
}
