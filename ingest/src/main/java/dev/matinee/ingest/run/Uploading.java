package dev.matinee.ingest.run;

import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.studio.Refused;
import dev.matinee.ingest.studio.Studio.Brought;
import dev.matinee.ingest.studio.Studio.Outcome;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes the answers of batches, and brings the films of those titles in, two at a time. */
final class Uploading implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final Films films;
    private final Outcomes outcomes;
    private final ExecutorService uploaders =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Uploading(Films films, Outcomes outcomes) {
        this.films = films;
        this.outcomes = outcomes;
    }

    void answered(Found found, Outcome outcome) {
        Brought brought = outcome.brought();
        if (brought.result().equals("refused")) {
            outcomes.refused(found, outcome.errors().isEmpty() ? List.of("is refused") : outcome.errors());
        } else if (Films.any(found)) {
            uploaders.execute(() -> films(found, brought));
        } else {
            outcomes.brought(found, brought, brought.result());
        }
    }

    private void films(Found found, Brought brought) {
        try {
            boolean news = failure.get() == null && films.bring(found, brought) > 0;
            outcomes.brought(
                    found, brought, news && brought.result().equals("unchanged") ? "changed" : brought.result());
        } catch (Refused | IllegalArgumentException | UncheckedIOException refused) {
            outcomes.refused(found, List.of(String.valueOf(refused.getMessage())));
        } catch (RuntimeException broken) {
            failure.compareAndSet(null, broken);
        }
    }

    /** Waits for all films that are under way. Nothing more is taken after that. */
    void finish() {
        uploaders.close();
        RuntimeException broken = failure.get();
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public void close() {
        uploaders.shutdownNow();
    }
}
