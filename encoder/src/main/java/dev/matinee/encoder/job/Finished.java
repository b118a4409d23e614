package dev.matinee.encoder.job;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.encoder.workbench.MasterCopies;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import dev.matinee.kit.event.TopicReader;
import java.time.Duration;
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
 * Hears on every instance which encodings are over: a part of one that was cancelled stops within about a second, wherever
 * it is worked on, and copies of masters go.
 */
@Component
class Finished implements SmartLifecycle, TopicReader.Reading {
    private static final Logger log = LoggerFactory.getLogger(Finished.class);

    private final TopicReader reader;
    private final MasterCopies copies;
    private final Cache<String, Boolean> cancelled = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    Finished(KafkaProperties kafka, MasterCopies copies) {
        this.reader = new TopicReader(kafka, Topics.ENCODING, this);
        this.copies = copies;
    }

    /** To be called now and then while an asset's part is made. {@link Cancelled} when it is wanted no more. */
    void stopIfCancelled(String assetId) {
        if (cancelled.getIfPresent(assetId) != null) {
            throw new Cancelled();
        }
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.seekToEnd(partitions);
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> heard) {
        if (heard.value() == null) {
            return;
        }
        try {
            Encoding said = Encoding.parseFrom(heard.value());
            switch (said.getWhatCase()) {
                case CANCELLED -> {
                    cancelled.put(said.getAssetId(), true);
                    copies.forget(said.getAssetId());
                }
                case READY, FAILED -> copies.forget(said.getAssetId());
                case REQUESTED, PROGRESS, WHAT_NOT_SET -> {
                    // It goes on.
                }
            }
        } catch (InvalidProtocolBufferException unreadable) {
            log.error("What was said of an encoding cannot be read", unreadable);
        }
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
}
