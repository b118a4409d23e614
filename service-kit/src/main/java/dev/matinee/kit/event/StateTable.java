package dev.matinee.kit.event;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import dev.matinee.events.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A state topic in memory: read whole at start, then kept fresh. A version older than the one it has is ignored, a
 * tombstone forgets. Every instance has all of it; a service is not ready before its tables have caught up.
 */
public final class StateTable<M extends Message> implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StateTable.class);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);

    private final Topic topic;
    private final Parser<M> parser;
    private final ToLongFunction<M> version;
    private final Map<String, M> rows = new ConcurrentHashMap<>();
    private final List<ChangeListener<M>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Freshness freshness;
    private final TopicReader reader;
    private volatile Predicate<M> worthKeeping = row -> true;

    StateTable(Topic topic, Parser<M> parser, ToLongFunction<M> version, Supplier<Consumer<String, byte[]>> consumers) {
        this.topic = topic;
        this.parser = parser;
        this.version = version;
        this.freshness = new Freshness(topic.topicName(), System::nanoTime);
        this.reader = new TopicReader(topic.topicName(), consumers, new FromTheBeginning());
    }

    /** Hears each change, once it is in the table, on the reading thread. Called for what is read at start, too. */
    @FunctionalInterface
    public interface ChangeListener<M> {
        void changed(String key, @Nullable M before, @Nullable M after);
    }

    public Optional<M> get(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** A view that may change while it is walked. */
    public Collection<M> values() {
        return Collections.unmodifiableCollection(rows.values());
    }

    public StateTable<M> onChange(ChangeListener<M> listener) {
        listeners.add(listener);
        return this;
    }

    /** Rows that are not worth keeping any more are forgotten: once all is read, then every minute. */
    public StateTable<M> keepWhile(Predicate<M> worthKeeping) {
        this.worthKeeping = worthKeeping;
        return this;
    }

    /** Whether all that was in the topic when reading began is in the table. */
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until it has caught up; false when it did not in time. */
    public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        return caughtUp.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How long ago it was last known to hold all that its topic has; grows while Kafka is away. */
    public Duration sinceCurrent() {
        return freshness.sinceCurrent();
    }

    public Topic topic() {
        return topic;
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }

    private final class FromTheBeginning implements TopicReader.Reading {
        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private boolean whole;
        private long tidied;

        @Override
        public void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
            consumer.seekToBeginning(partitions);
            ends.clear();
            ends.putAll(consumer.endOffsets(partitions));
            whole = false;
            tidied = System.nanoTime();
        }

        @Override
        public void hear(ConsumerRecord<String, byte[]> heard) {
            StateTable.this.hear(heard);
        }

        @Override
        public void heardAll(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
            if (!whole) {
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
            boolean wholeNow = !whole && ends.isEmpty();
            if (wholeNow || System.nanoTime() - tidied > TIDY_EVERY.toNanos()) {
                tidy();
                tidied = System.nanoTime();
            }
            if (wholeNow) {
                whole = true;
                log.info("{} is read: {} keys", topic.topicName(), rows.size());
                caughtUp.countDown();
            }
            if (whole) {
                freshness.check(consumer, partitions);
            }
        }

        @Override
        public void brokeOff() {
            freshness.sayIfStale();
        }
    }

    private void tidy() {
        rows.forEach((key, row) -> {
            if (!worthKeeping.test(row) && rows.remove(key, row)) {
                tell(key, row, null);
            }
        });
    }

    private void hear(ConsumerRecord<String, byte[]> heard) {
        byte[] value = heard.value();
        if (value == null) {
            var before = rows.remove(heard.key());
            tell(heard.key(), before, null);
            return;
        }
        try {
            M after = parser.parseFrom(value);
            M before = rows.get(heard.key());
            if (before == null || version.applyAsLong(after) >= version.applyAsLong(before)) {
                rows.put(heard.key(), after);
                tell(heard.key(), before, after);
            }
        } catch (InvalidProtocolBufferException unreadable) {
            log.error(
                    "{} has an unreadable record at {}-{}",
                    topic.topicName(),
                    heard.partition(),
                    heard.offset(),
                    unreadable);
        }
    }

    private void tell(String key, @Nullable M before, @Nullable M after) {
        for (var listener : listeners) {
            try {
                listener.changed(key, before, after);
            } catch (RuntimeException e) {
                log.error("A listener of {} failed for key {}", topic.topicName(), key, e);
            }
        }
    }
}
