package dev.matinee.kit.event;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;

/** Topics made when they are missing, events said and heard, and what no retry can mend set aside. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class EventAutoConfiguration {
    private static final long MINUTE = 60_000;

    private static Map<String, String> kept(Topic.Retention retention) {
        return switch (retention) {
            case STATE ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        "compact",
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(24 * 60 * MINUTE));
            case TOKEN_LIFE ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete",
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(20 * MINUTE),
                        TopicConfig.SEGMENT_MS_CONFIG, Long.toString(10 * MINUTE));
            case FACTS -> Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(30L * 24 * 60 * MINUTE));
        };
    }

    /** @param partitions of each topic; more of them let more instances share the work */
    @Bean
    KafkaAdmin.NewTopics matineeTopics(
            @Value("${matinee.kafka.partitions:3}") int partitions,
            @Value("${matinee.kafka.replicas:1}") int replicas) {
        return new KafkaAdmin.NewTopics(Arrays.stream(Topic.values())
                .map(topic -> TopicBuilder.name(topic.topicName())
                        .partitions(partitions * topic.spread())
                        .replicas(replicas)
                        .configs(kept(topic.retention()))
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> kafka) {
        return new EventPublisher(kafka);
    }

    @Bean("stateTables")
    StateTables stateTables(KafkaProperties kafka, ObjectProvider<MeterRegistry> meters) {
        return new StateTables(kafka, meters.getIfAvailable());
    }

    /**
     * Tries again for about a minute, then sets the record aside in {@code <topic>.<service>.dead} with its cause.
     *
     * @param retries after each of which it waits longer
     */
    @Bean
    CommonErrorHandler deadLetters(
            KafkaTemplate<String, byte[]> kafka,
            @Value("${spring.application.name}") String service,
            @Value("${matinee.kafka.retries:8}") int retries) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (heard, cause) -> new TopicPartition(heard.topic() + "." + service + ".dead", -1));
        var backOff = new ExponentialBackOffWithMaxRetries(retries);
        backOff.setInitialInterval(200);
        backOff.setMultiplier(2.5);
        backOff.setMaxInterval(15_000);
        var handler = new DefaultErrorHandler(recoverer, backOff);
        handler.addNotRetryableExceptions(InvalidProtocolBufferException.class, IllegalArgumentException.class);
        return handler;
    }
}
