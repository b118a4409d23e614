package dev.matinee.kit.event;

import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a table was last known to hold all that its topic has. A consumer that has lost its brokers says nothing, it only
 * hears nothing more; so the ends of the topic are asked for now and then. One line says when a table goes stale, one when
 * it is current again.
 */
final class Freshness {
    private static final Logger log = LoggerFactory.getLogger(Freshness.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STALE = Duration.ofSeconds(10);

    private final String topic;
    private final LongSupplier nanos;
    private volatile long currentAt;
    private long askedAt;
    private boolean stale;

    Freshness(String topic, LongSupplier nanos) {
        this.topic = topic;
        this.nanos = nanos;
        this.currentAt = nanos.getAsLong();
        this.askedAt = currentAt - EVERY.toNanos();
    }

    /** On the reading thread, between two polls. */
    void check(Consumer<String, byte[]> reading, Collection<TopicPartition> partitions) {
        if (nanos.getAsLong() - askedAt < EVERY.toNanos()) {
            return;
        }
        try {
            boolean current = reading.endOffsets(partitions, PATIENCE).entrySet().stream()
                    .allMatch(end -> reading.position(end.getKey(), PATIENCE) >= end.getValue());
            if (current) {
                current();
            }
        } catch (RetriableException away) {
            log.debug("The ends of {} could not be asked for", topic, away);
        }
        askedAt = nanos.getAsLong();
        sayIfStale();
    }

    private void current() {
        currentAt = nanos.getAsLong();
        if (stale) {
            stale = false;
            log.info("{} is current again", topic);
        }
    }

    /** On the reading thread. */
    void sayIfStale() {
        if (!stale && sinceCurrent().compareTo(STALE) >= 0) {
            stale = true;
            log.warn("{} goes stale: for {} nobody has told what is new in it", topic, sinceCurrent());
        }
    }

    /** On any thread. */
    Duration sinceCurrent() {
        return Duration.ofNanos(nanos.getAsLong() - currentAt);
    }
}
