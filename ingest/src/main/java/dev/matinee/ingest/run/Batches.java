package dev.matinee.ingest.run;

import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.studio.Refused;
import dev.matinee.ingest.studio.Studio;
import dev.matinee.ingest.studio.Studio.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends titles by the batch, a few batches at a time: whoever adds waits while those are under way, so that a source is read no faster
 * than the suite takes it.
 */
final class Batches implements AutoCloseable {
    /** The studio takes 1,000 lines; smaller ones are answered sooner and keep a bar moving. */
    private static final int MOST_LINES = 250;

    /** As much as the suite's door takes of any call. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int UNDER_WAY = 4;
    private static final int TOO_LARGE = 413;

    private final Studio studio;
    private final boolean dryRun;
    private final BiConsumer<Found, Outcome> done;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private List<Line> next = new ArrayList<>();
    private int bytes;

    /** A title and what is sent of it. */
    record Line(Found found, byte[] json) {}

    /** @param done is told what came of each title, from any thread */
    Batches(Studio studio, boolean dryRun, BiConsumer<Found, Outcome> done) {
        this.studio = studio;
        this.dryRun = dryRun;
        this.done = done;
    }

    /** From one thread only. */
    void add(Line line) {
        if (next.size() == MOST_LINES || bytes + line.json().length + 1 > MOST_BYTES) {
            flush();
        }
        next.add(line);
        bytes += line.json().length + 1;
    }

    /** Sends what is left and waits until all is answered. */
    void finish() {
        flush();
        room.acquireUninterruptibly(UNDER_WAY);
        room.release(UNDER_WAY);
        fail();
    }

    private void flush() {
        fail();
        if (!next.isEmpty()) {
            List<Line> batch = next;
            next = new ArrayList<>();
            bytes = 0;
            room.acquireUninterruptibly();
            senders.execute(() -> {
                try {
                    send(batch);
                } catch (RuntimeException broken) {
                    failure.compareAndSet(null, broken);
                } finally {
                    room.release();
                }
            });
        }
    }

    private void send(List<Line> batch) {
        List<Outcome> outcomes;
        try {
            outcomes = studio.batch(batch.stream().map(Line::json).toList(), dryRun);
        } catch (Refused refused) {
            if (refused.status() != TOO_LARGE) {
                throw refused;
            }
            if (batch.size() == 1) {
                done.accept(batch.getFirst().found(), Outcome.refused(String.valueOf(refused.getMessage())));
                return;
            }
            send(batch.subList(0, batch.size() / 2));
            send(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        if (outcomes.size() != batch.size()) {
            throw new IllegalStateException(
                    "The suite answered %d of %d titles".formatted(outcomes.size(), batch.size()));
        }
        for (int i = 0; i < outcomes.size(); i++) {
            done.accept(batch.get(i).found(), outcomes.get(i));
        }
    }

    private void fail() {
        RuntimeException broken = failure.get();
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public void close() {
        senders.close();
    }
}
