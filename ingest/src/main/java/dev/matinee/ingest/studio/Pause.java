package dev.matinee.ingest.studio;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long is waited before the same is asked again: there is nothing to be told by meanwhile. */
@FunctionalInterface
public interface Pause {
    void take(Duration length) throws InterruptedException;

    static Pause real() {
        return length -> TimeUnit.MILLISECONDS.sleep(length.toMillis());
    }
}
