package dev.matinee.kit.event;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import dev.matinee.events.Topic;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Opens state tables, one bean each; says whether all have caught up. */
public final class StateTables implements HealthIndicator {
    private final KafkaProperties kafka;
    private final List<StateTable<?>> opened = new CopyOnWriteArrayList<>();

    StateTables(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    /** The table of a state topic; make it a bean, so that it is started and stopped. */
    public <M extends Message> StateTable<M> open(Topic topic, Parser<M> parser, ToLongFunction<M> version) {
        var table = new StateTable<>(topic, parser, version, this::consumer);
        opened.add(table);
        return table;
    }

    private org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer() {
        var settings = kafka.buildConsumerProperties();
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        return new org.apache.kafka.clients.consumer.KafkaConsumer<>(
                settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Health health() {
        var behind = opened.stream()
                .filter(table -> !table.isCaughtUp())
                .map(table -> table.topic().topicName())
                .toList();
        return behind.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("reading", behind).build();
    }
}
