package dev.matinee.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FreshnessTest {
    private static final List<TopicPartition> PARTITIONS = List.of(new TopicPartition("sessions", 0));

    private final AtomicLong nanos = new AtomicLong();
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
    private final Freshness freshness = new Freshness("sessions", nanos::get);

    @BeforeEach
    void read() {
        kafka.assign(PARTITIONS);
        kafka.seek(PARTITIONS.getFirst(), 7);
        kafka.updateEndOffsets(Map.of(PARTITIONS.getFirst(), 7L));
        checkAfter(2);
    }

    @Test
    void aTableThatHasHeardAllIsCurrent() {
        assertThat(freshness.sinceCurrent()).isZero();

        checkAfter(60);

        assertThat(freshness.sinceCurrent()).isZero();
    }

    @Test
    void whileKafkaIsAwayItGrowsOlderWhichIsSaidOnceWhenItBeginsAndOnceWhenItEnds(CapturedOutput output) {
        for (int away = 0; away < 10; away++) {
            kafka.setOffsetsException(new TimeoutException("nobody there"));
            checkAfter(2);
        }

        assertThat(freshness.sinceCurrent()).isEqualTo(Duration.ofSeconds(20));
        assertThat(output.getOut().split("goes stale", -1)).hasSize(2);

        checkAfter(2);
        checkAfter(2);

        assertThat(freshness.sinceCurrent()).isZero();
        assertThat(output.getOut().split("is current again", -1)).hasSize(2);
    }

    @Test
    void whoIsBehindIsNotCurrent() {
        kafka.updateEndOffsets(Map.of(PARTITIONS.getFirst(), 8L));

        checkAfter(2);

        assertThat(freshness.sinceCurrent()).isEqualTo(Duration.ofSeconds(2));
    }

    private void checkAfter(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        freshness.check(kafka, PARTITIONS);
    }
}
