package dev.matinee.catalog.search;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Viewing;
import dev.matinee.kit.event.TopicReader;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads what was watched in the last two weeks, and then what is. The catalogue does not wait for it: without it search ranks
 * by the rest.
 */
@Component
class WatchedReader implements SmartLifecycle, TopicReader.Reading {
    private static final Logger log = LoggerFactory.getLogger(WatchedReader.class);

    private final TopicReader reader;
    private final Watched watched;
    private final Clock clock;

    WatchedReader(KafkaProperties kafka, Watched watched, Clock clock) {
        this.reader = new TopicReader(kafka, Topics.VIEWING, this);
        this.watched = watched;
        this.clock = clock;
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

    @Override
    public void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        watched.forgetAll();
        consumer.seekToEnd(partitions);
        long from = clock.instant().minus(Watched.WINDOW).toEpochMilli();
        var times = partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> from));
        consumer.offsetsForTimes(times).forEach((partition, offset) -> {
            if (offset != null) {
                consumer.seek(partition, offset.offset());
            }
        });
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> heard) {
        try {
            watched.heard(Viewing.parseFrom(Objects.requireNonNull(heard.value())));
        } catch (InvalidProtocolBufferException unreadable) {
            log.warn("A viewing at {}-{} cannot be read", heard.partition(), heard.offset());
        }
    }
}
