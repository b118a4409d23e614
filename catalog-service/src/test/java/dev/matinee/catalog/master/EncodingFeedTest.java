package dev.matinee.catalog.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.matinee.events.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class EncodingFeedTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ENCODING, 0);

    private final Watchers watchers = new Watchers();
    private final EncodingFeed feed =
            new EncodingFeed(new KafkaProperties(), mock(EncodingStore.class), watchers, Clock.systemUTC());

    @Test
    void whoWatchedWhenItBrokeOffIsLetGoOnceItHearsAgainAndWhoComesThenIsNot() {
        var consumer = new MockConsumer<String, byte[]>("latest");
        consumer.assign(List.of(PARTITION));
        consumer.updateEndOffsets(Map.of(PARTITION, 7L));

        try (var before = watchers.watch()) {
            feed.begin(consumer, List.of(PARTITION));
            consumer.updateEndOffsets(Map.of(PARTITION, 8L));
            try (var after = watchers.watch()) {
                assertThat(before.isLetGo()).isTrue();
                assertThat(after.isLetGo()).isFalse();
                assertThat(consumer.position(PARTITION))
                        .as("it hears what is said after it let them go")
                        .isEqualTo(7);
            }
        }
    }
}
