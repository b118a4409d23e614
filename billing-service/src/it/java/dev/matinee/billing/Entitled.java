package dev.matinee.billing;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Entitlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what is said of entitlements. Not safe for several threads. */
final class Entitled implements AutoCloseable {
    private record Said(String account, Optional<Entitlement> entitlement) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Said> all = new ArrayList<>();

    Entitled(String servers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.ENTITLEMENTS).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that was said of an account until now, in order; empty for a tombstone. */
    List<Optional<Entitlement>> of(String account) {
        for (var heard : consumer.poll(Duration.ofMillis(200))) {
            all.add(new Said(heard.key(), read(heard.value())));
        }
        return all.stream()
                .filter(said -> said.account.equals(account))
                .map(Said::entitlement)
                .toList();
    }

    private static Optional<Entitlement> read(byte[] value) {
        try {
            return value == null ? Optional.empty() : Optional.of(Entitlement.parseFrom(value));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
