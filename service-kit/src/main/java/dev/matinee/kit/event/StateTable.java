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
import org.apache.kafka.common.errors.WakeupException;
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
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Topic topic;
    private final Parser<M> parser;
    private final ToLongFunction<M> version;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Map<String, M> rows = new ConcurrentHashMap<>();
    private final List<ChangeListener<M>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Freshness freshness;
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile Predicate<M> worthKeeping = row -> true;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread reader;

    StateTable(Topic topic, Parser<M> parser, ToLongFunction<M> version, Supplier<Consumer<String, byte[]>> consumers) {
        this.topic = topic;
        this.parser = parser;
        this.version = version;
        this.consumers = consumers;
        this.freshness = new Freshness(topic.topicName(), System::nanoTime);
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
        stopped = new CountDownLatch(1);
        running = true;
        reader = Thread.ofPlatform().daemon().name("state-" + topic.topicName()).start(this::read);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        if (reader != null) {
            try {
                reader.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read() {
        var pause = FIRST_PAUSE;
        while (running) {
            try (var reading = consumers.get()) {
                consumer = reading;
                readWith(reading);
            } catch (WakeupException ended) {
                log.debug("Reading {} was ended", topic.topicName());
            } catch (RuntimeException e) {
                log.warn("Reading {} broke off and begins again in {}", topic.topicName(), pause, e);
                freshness.sayIfStale();
                pause = longerAfter(pause);
            }
        }
    }

    /** Waits unless it is stopped meanwhile; says how long to wait the next time. */
    private Duration longerAfter(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Reading {} was stopped before it began again", topic.topicName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void readWith(Consumer<String, byte[]> reading) {
        var partitions = partitions(reading);
        reading.assign(partitions);
        reading.seekToBeginning(partitions);
        var ends = new HashMap<>(reading.endOffsets(partitions));
        boolean whole = false;
        long tidied = System.nanoTime();
        while (running) {
            reading.poll(POLL).forEach(this::hear);
            if (!whole) {
                ends.entrySet().removeIf(end -> reading.position(end.getKey()) >= end.getValue());
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
                freshness.check(reading, partitions);
            }
        }
    }

    private void tidy() {
        rows.forEach((key, row) -> {
            if (!worthKeeping.test(row) && rows.remove(key, row)) {
                tell(key, row, null);
            }
        });
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> reading) {
        var found = reading.partitionsFor(topic.topicName());
        if (found.isEmpty()) {
            throw new IllegalStateException("Topic " + topic.topicName() + " is not there yet");
        }
        return found.stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
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
