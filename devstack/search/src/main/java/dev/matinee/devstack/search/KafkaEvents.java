package dev.matinee.devstack.search;

import dev.matinee.devstack.store.StoreAddresses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every event that the broker still has: key, value and headers. */
final class KafkaEvents {
    private KafkaEvents() {}

    static void search(StoreAddresses at, Finds finds) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", at.get("kafka.bootstrap-servers"),
                        "enable.auto.commit", "false",
                        "isolation.level", "read_uncommitted"),
                bytes,
                bytes)) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition())))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < Objects.requireNonNull(ends.get(one)))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(event -> search(event, finds));
            }
        }
    }

    private static void search(ConsumerRecord<byte[], byte[]> event, Finds finds) {
        if (event.key() != null) {
            finds.look("kafka " + event.topic() + " (key)", event.key());
        }
        if (event.value() != null) {
            finds.look("kafka " + event.topic(), event.value());
        }
        event.headers().forEach(header -> {
            if (header.value() != null) {
                finds.look("kafka " + event.topic() + " (header " + header.key() + ")", header.value());
            }
        });
    }
}
