package dev.matinee.kit.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

/**
 * Reads all partitions of a topic on every instance, of no group and with no place kept. What breaks off begins again after
 * a pause: 200 ms, and twice as long each time up to 5 s.
 */
public final class TopicReader {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String topic;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Reading reading;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    /** What is done with what is read, all on one thread. What it throws breaks the reading off. */
    public interface Reading {
        /** Goes to where reading begins: at first, and whenever it begins again. */
        void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions);

        void hear(ConsumerRecord<String, byte[]> heard);

        /** All that came at once was heard; twice a second at least. */
        default void heardAll(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {}

        /** It begins again after a pause. */
        default void brokeOff() {}
    }

    public TopicReader(KafkaProperties kafka, String topic, Reading reading) {
        this(topic, () -> consumer(kafka), reading);
    }

    TopicReader(String topic, Supplier<Consumer<String, byte[]>> consumers, Reading reading) {
        this.topic = topic;
        this.consumers = consumers;
        this.reading = reading;
    }

    /** A consumer of no group. */
    static Consumer<String, byte[]> consumer(KafkaProperties kafka) {
        var settings = kafka.buildConsumerProperties();
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("reads-" + topic).start(this::read);
    }

    /** Returns once nothing more is heard, or after 5 s. */
    public void stop() {
        stopped.countDown();
        var polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        if (thread != null) {
            try {
                thread.join(LONGEST_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void read() {
        var pause = FIRST_PAUSE;
        while (isRunning()) {
            try (var opened = consumers.get()) {
                consumer = opened;
                var partitions = partitions(opened);
                opened.assign(partitions);
                reading.begin(opened, partitions);
                while (isRunning()) {
                    opened.poll(POLL).forEach(reading::hear);
                    reading.heardAll(opened, partitions);
                    pause = FIRST_PAUSE;
                }
            } catch (WakeupException ended) {
                log.debug("Reading {} was ended", topic);
            } catch (RuntimeException e) {
                log.warn("Reading {} broke off and begins again in {}", topic, pause, e);
                reading.brokeOff();
                pause = longerAfter(pause);
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> opened) {
        var found = opened.partitionsFor(topic);
        if (found.isEmpty()) {
            throw new IllegalStateException("Topic " + topic + " is not there yet");
        }
        return found.stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }

    /** Waits unless it is stopped meanwhile; says how long to wait the next time. */
    private Duration longerAfter(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Reading {} was stopped before it began again", topic);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
