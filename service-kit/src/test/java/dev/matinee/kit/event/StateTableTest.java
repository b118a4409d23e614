package dev.matinee.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StateTableTest {
    private static final TopicPartition PARTITION = new TopicPartition("sessions", 0);
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
    private StateTable<SessionState> table = table(() -> kafka);

    @AfterEach
    void stop() {
        table.stop();
    }

    @Test
    void theNewestVersionCountsATombstoneForgetsAndAnUnreadableRecordIsPassedOver() throws Exception {
        said(
                record(0, "a", state(2)),
                record(1, "a", state(1)),
                record(2, "b", state(1)),
                record(3, "b", null),
                record(4, "c", new byte[] {1, 2, 3}),
                record(5, "d", state(9)));

        table.start();

        assertThat(table.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
        assertThat(table.get("a").orElseThrow().getNotBeforeMs()).isEqualTo(2);
        assertThat(table.values()).hasSize(2);
    }

    @Test
    void whatIsNotWorthKeepingIsForgottenAndListenersHearOfIt() throws Exception {
        said(record(0, "old", state(1)), record(1, "new", state(1000)));
        var forgotten = new AtomicInteger();
        table.keepWhile(row -> row.getNotBeforeMs() > 500).onChange((key, before, after) -> {
            if (after == null) {
                forgotten.incrementAndGet();
            }
        });

        table.start();

        assertThat(table.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
        assertThat(table.get("new")).isPresent();
        assertThat(table.values()).hasSize(1);
        assertThat(forgotten).hasValue(1);
    }

    @Test
    void whileReadingFailsAtOnceItIsTriedAgainAfterPausesThatGrowAndStoppingWaitsForNone() {
        var tries = new AtomicInteger();
        table = table(() -> {
            tries.incrementAndGet();
            throw new IllegalStateException("Kafka is away");
        });
        long began = System.nanoTime();

        table.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> tries.get() >= 4);

        // 200, 400 and 800 ms lie between four attempts; the next is 1.6 s away.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(1300));
        long stopping = System.nanoTime();
        table.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(Duration.ofSeconds(1));
        assertThat(tries).hasValue(4);
    }

    @SafeVarargs
    private void said(ConsumerRecord<String, byte[]>... records) {
        kafka.updatePartitions("sessions", List.of(new PartitionInfo("sessions", 0, null, null, null)));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, (long) records.length));
        kafka.schedulePollTask(() -> List.of(records).forEach(kafka::addRecord));
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key, byte[] value) {
        return new ConsumerRecord<>("sessions", 0, offset, key, value);
    }

    private static byte[] state(long notBefore) {
        return SessionState.newBuilder().setNotBeforeMs(notBefore).build().toByteArray();
    }

    private static StateTable<SessionState> table(Supplier<Consumer<String, byte[]>> consumers) {
        return new StateTable<>(Topic.SESSIONS, SessionState.parser(), SessionState::getNotBeforeMs, consumers);
    }
}
