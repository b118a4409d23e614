package dev.matinee.kit.outbox;

import dev.matinee.events.Topic;
import dev.matinee.kit.event.EventPublisher;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says what the outbox holds, in order, at least once: rows go only when Kafka has them. One relay of all instances
 * speaks at a time. It is woken at each commit, and looks by itself twice a second for what a crash left behind.
 */
final class OutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;
    private static final long LOOK_EVERY_MS = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final EventPublisher publisher;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(JdbcClient jdbc, TransactionTemplate transactions, EventPublisher publisher) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.publisher = publisher;
    }

    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("outbox").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean more = false;
        while (running) {
            try {
                if (!more && woken.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
                more = Boolean.TRUE.equals(transactions.execute(status -> relay() == BATCH));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                more = false;
                log.warn("The outbox could not be emptied and is tried again", e);
            }
        }
    }

    private int relay() {
        if (jdbc.sql("SELECT id FROM outbox_relay WHERE id = 1 FOR UPDATE SKIP LOCKED")
                .query(Integer.class)
                .list()
                .isEmpty()) {
            return 0;
        }
        var rows = jdbc.sql("SELECT id, event_id, topic, event_key, event_type, payload FROM outbox ORDER BY id LIMIT "
                        + BATCH)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("event_id")),
                        Objects.requireNonNull(row.getString("topic")),
                        Objects.requireNonNull(row.getString("event_key")),
                        Objects.requireNonNull(row.getString("event_type")),
                        row.getBytes("payload")))
                .list();
        if (!rows.isEmpty()) {
            var said = rows.stream()
                    .map(row -> publisher.send(Topic.named(row.topic), row.key, row.payload, row.eventId, row.type))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(said).join();
            jdbc.sql("DELETE FROM outbox WHERE id IN (:ids)")
                    .param("ids", rows.stream().map(Row::id).toList())
                    .update();
        }
        return rows.size();
    }

    private record Row(long id, String eventId, String topic, String key, String type, byte @Nullable [] payload) {}
}
