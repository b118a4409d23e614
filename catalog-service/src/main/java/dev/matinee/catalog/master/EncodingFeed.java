package dev.matinee.catalog.master;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what is said of encodings from now on, on every instance: whoever looks at the board may look at any. It is of no
 * group, and what it misses while Kafka is away is on the board.
 */
@Component
class EncodingFeed implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EncodingFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaProperties kafka;
    private final EncodingStore store;
    private final Watchers watchers;
    private final Clock clock;
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread reader;

    EncodingFeed(KafkaProperties kafka, EncodingStore store, Watchers watchers, Clock clock) {
        this.kafka = kafka;
        this.store = store;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        running = true;
        reader = Thread.ofPlatform().daemon().name("encoding-feed").start(this::read);
    }

    /** Who watches is let go first of all, else the server would wait for them. */
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        watchers.letGo();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        if (reader != null) {
            reader.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read() {
        while (running) {
            try (var reading = open()) {
                consumer = reading;
                var partitions = reading.partitionsFor(Topics.ENCODING).stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
                reading.assign(partitions);
                reading.seekToEnd(partitions);
                while (running) {
                    reading.poll(POLL).forEach(heard -> hear(heard.value()));
                }
            } catch (WakeupException ended) {
                log.debug("The feed of encodings ends");
            } catch (RuntimeException e) {
                log.warn("The feed of encodings broke off and begins again in {}", PAUSE, e);
                pause();
            }
        }
    }

    private Consumer<String, byte[]> open() {
        var settings = kafka.buildConsumerProperties();
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Waits unless it is stopped meanwhile. */
    private void pause() {
        try {
            if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("The feed of encodings was stopped before it began again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void hear(byte[] said) {
        if (watchers.isEmpty()) {
            return;
        }
        try {
            var encoding = Encoding.parseFrom(said);
            if (AssetIds.isTimed(encoding.getAssetId())) {
                Steps.of(encoding, clock.instant())
                        .flatMap(step -> store.find(encoding.getAssetId()).map(row -> row.at(step)))
                        .map(EncodingBoard.Item::of)
                        .ifPresent(watchers::tell);
            }
        } catch (InvalidProtocolBufferException unreadable) {
            log.error("What was said of an encoding cannot be read", unreadable);
        }
    }
}
