package dev.matinee.catalog.master;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import dev.matinee.kit.event.TopicReader;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what is said of encodings from now on, on every instance: whoever looks at the board may look at any. What it misses
 * while a store is away is on the board: who watched meanwhile is let go, and asks for the board again.
 */
@Component
class EncodingFeed implements SmartLifecycle, TopicReader.Reading {
    private static final Logger log = LoggerFactory.getLogger(EncodingFeed.class);

    private final TopicReader reader;
    private final EncodingStore store;
    private final Watchers watchers;
    private final Clock clock;

    EncodingFeed(KafkaProperties kafka, EncodingStore store, Watchers watchers, Clock clock) {
        this.reader = new TopicReader(kafka, Topics.ENCODING, this);
        this.store = store;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    public void start() {
        reader.start();
    }

    /** Who watches is let go first of all, else the server would wait for them. */
    @Override
    public void stop() {
        watchers.letGo();
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.seekToEnd(partitions);
        // It goes there once it is asked where it is: who comes back from now on misses nothing.
        partitions.forEach(consumer::position);
        watchers.letGo();
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> heard) {
        if (watchers.isEmpty()) {
            return;
        }
        try {
            var encoding = Encoding.parseFrom(heard.value());
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
