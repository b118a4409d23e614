package dev.matinee.billing;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.LetterDue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears which letters are asked for. Not safe for several threads. */
final class LettersAsked implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<LetterDue> all = new ArrayList<>();

    LettersAsked(String servers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.LETTERS).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that were asked for until now, of an account, in order. */
    List<LetterDue> of(String account) {
        for (var heard : consumer.poll(Duration.ofMillis(200))) {
            try {
                all.add(LetterDue.parseFrom(heard.value()));
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
            }
        }
        return all.stream()
                .filter(letter -> letter.getAccountId().equals(account))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
