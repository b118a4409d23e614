package dev.matinee.kit.event;

import com.google.protobuf.Message;
import dev.matinee.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Says an event at once. A service that keeps its own state in MySQL says it by its outbox instead, so that what is
 * written and what is said are one.
 */
public final class EventPublisher {
    /** Header with the event's id, by which a consumer knows that it heard it before. */
    public static final String ID = "event-id";
    /** Header with the full name of the message's type. */
    public static final String TYPE = "event-type";

    private final KafkaTemplate<String, byte[]> kafka;

    EventPublisher(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Completes when the event is stored by all in-sync replicas; exceptionally when it is not. */
    public CompletableFuture<?> say(Topic topic, String key, Message event) {
        return send(
                topic,
                key,
                event.toByteArray(),
                UUID.randomUUID().toString(),
                event.getDescriptorForType().getFullName());
    }

    /**
     * Says an event that is work for whoever is free: places that follow each other are mostly in partitions of
     * different consumers, however these share them. Those of one key are in no order.
     */
    public CompletableFuture<?> spread(Topic topic, String key, int place, Message event) {
        int partitions = kafka.partitionsFor(topic.topicName()).size();
        int partition = Spread.partition(key.hashCode(), place, partitions);
        var record = new ProducerRecord<String, byte[]>(topic.topicName(), partition, key, event.toByteArray());
        return send(
                record,
                UUID.randomUUID().toString(),
                event.getDescriptorForType().getFullName());
    }

    /** Ends a state: whoever hears forgets it. */
    public CompletableFuture<?> end(Topic topic, String key) {
        return send(topic, key, null, UUID.randomUUID().toString(), "tombstone");
    }

    /** For outboxes: an event that was written down before. */
    public CompletableFuture<?> send(Topic topic, String key, byte @Nullable [] payload, String id, String type) {
        return send(new ProducerRecord<>(topic.topicName(), key, payload), id, type);
    }

    private CompletableFuture<?> send(ProducerRecord<String, byte[]> record, String id, String type) {
        record.headers().add(ID, id.getBytes(StandardCharsets.UTF_8));
        record.headers().add(TYPE, type.getBytes(StandardCharsets.UTF_8));
        return kafka.send(record);
    }

    /** The id of an event heard; its place in the log where it has none. */
    public static String idOf(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> heard) {
        var header = heard.headers().lastHeader(ID);
        return header == null
                ? heard.topic() + "-" + heard.partition() + "-" + heard.offset()
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
