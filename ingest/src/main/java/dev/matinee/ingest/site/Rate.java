package dev.matinee.ingest.site;

import dev.matinee.ingest.studio.Pause;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets requests to a host through one at a time, with a pause between them. */
final class Rate {
    private final Duration least;
    private final Pause pause;
    private final LongSupplier nanos;
    private final Map<String, Long> last = new HashMap<>();

    /**
     * @param perSecond requests a second that a host gets at most
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    Rate(double perSecond, Pause pause, LongSupplier nanos) {
        this.least = Duration.ofNanos((long) (1e9 / perSecond));
        this.pause = pause;
        this.nanos = nanos;
    }

    /** @param wanted what the host itself wants to have between two requests */
    synchronized void await(String host, Duration wanted) throws InterruptedIOException {
        Duration between = wanted.compareTo(least) > 0 ? wanted : least;
        Long before = last.get(host);
        long now = nanos.getAsLong();
        long wait = before == null ? 0 : before + between.toNanos() - now;
        if (wait > 0) {
            pause(Duration.ofNanos(wait));
        }
        last.put(host, Math.max(now + Math.max(0, wait), nanos.getAsLong()));
    }

    /** Waits because a host asked for it. */
    void pause(Duration length) throws InterruptedIOException {
        try {
            pause.take(length);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("was interrupted");
        }
    }
}
