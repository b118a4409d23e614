package dev.matinee.kit.event;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import dev.matinee.events.Topic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Opens state tables, one bean each; says whether all have caught up, and how long ago each was last current. */
public final class StateTables implements HealthIndicator {
    private final KafkaProperties kafka;
    private final @Nullable MeterRegistry meters;
    private final List<StateTable<?>> opened = new CopyOnWriteArrayList<>();

    StateTables(KafkaProperties kafka, @Nullable MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    /** The table of a state topic; make it a bean, so that it is started and stopped. */
    public <M extends Message> StateTable<M> open(Topic topic, Parser<M> parser, ToLongFunction<M> version) {
        var table = new StateTable<>(topic, parser, version, () -> TopicReader.consumer(kafka));
        opened.add(table);
        if (meters != null) {
            Gauge.builder(
                            "matinee.state.age",
                            table,
                            open -> open.sinceCurrent().toMillis() / 1000.0)
                    .description("Since the table was last known to hold all that its topic has")
                    .baseUnit("seconds")
                    .tag("topic", topic.topicName())
                    .register(meters);
        }
        return table;
    }

    @Override
    public Health health() {
        var behind = opened.stream()
                .filter(table -> !table.isCaughtUp())
                .map(table -> table.topic().topicName())
                .toList();
        var health = behind.isEmpty() ? Health.up() : Health.down().withDetail("reading", behind);
        return health.withDetail("secondsSinceCurrent", ages()).build();
    }

    /** A stale table still answers, and a service that went away for it would help nobody: so this is told, no more. */
    private Map<String, Long> ages() {
        var ages = new TreeMap<String, Long>();
        opened.forEach(table ->
                ages.put(table.topic().topicName(), table.sinceCurrent().toSeconds()));
        return ages;
    }
}
