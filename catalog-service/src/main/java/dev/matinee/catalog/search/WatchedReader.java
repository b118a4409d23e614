package dev.matinee.catalog.search;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Viewing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
 * Reads what was watched in the last two weeks, and then what is. Every instance reads all of it from a time on, and keeps
 * no place in it, so no group is left behind. The catalogue does not wait for it: without it search ranks by the rest.
 */
@Component
class WatchedReader implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WatchedReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final KafkaProperties kafka;
    private final Watched watched;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread reader;

    WatchedReader(KafkaProperties kafka, Watched watched, Clock clock) {
        this.kafka = kafka;
        this.watched = watched;
        this.clock = clock;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        reader = Thread.ofPlatform().daemon().name("watched").start(this::read);
    }

    @Override
    public void stop() {
        stopped.countDown();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        if (reader != null) {
            try {
                reader.join(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void read() {
        while (isRunning()) {
            try (var reading = open()) {
                consumer = reading;
                watched.forgetAll();
                seek(reading);
                while (isRunning()) {
                    reading.poll(POLL).forEach(this::hear);
                }
            } catch (WakeupException ended) {
                log.debug("Reading what is watched was ended");
            } catch (RuntimeException e) {
                log.warn("Reading what is watched broke off and begins again in {}", PAUSE, e);
                waitUnlessStopped();
            }
        }
    }

    private void waitUnlessStopped() {
        try {
            if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Reading what is watched was stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private Consumer<String, byte[]> open() {
        var settings = kafka.buildConsumerProperties();
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void seek(Consumer<String, byte[]> reading) {
        var partitions = reading.partitionsFor(Topics.VIEWING).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("Topic " + Topics.VIEWING + " is not there yet");
        }
        reading.assign(partitions);
        reading.seekToEnd(partitions);
        reading.offsetsForTimes(from(partitions)).forEach((partition, offset) -> {
            if (offset != null) {
                reading.seek(partition, offset.offset());
            }
        });
    }

    private Map<TopicPartition, Long> from(List<TopicPartition> partitions) {
        long from = clock.instant().minus(Watched.WINDOW).toEpochMilli();
        return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> from));
    }

    private void hear(ConsumerRecord<String, byte[]> heard) {
        try {
            watched.heard(Viewing.parseFrom(Objects.requireNonNull(heard.value())));
        } catch (InvalidProtocolBufferException unreadable) {
            log.warn("A viewing at {}-{} cannot be read", heard.partition(), heard.offset());
        }
    }
}
