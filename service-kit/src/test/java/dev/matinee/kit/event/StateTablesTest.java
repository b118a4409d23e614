package dev.matinee.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.SessionState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class StateTablesTest {
    @Test
    void howOldATableIsCanBeSeen() {
        var meters = new SimpleMeterRegistry();
        var tables = new StateTables(new KafkaProperties(), meters);
        var table = tables.open(Topic.SESSIONS, SessionState.parser(), SessionState::getNotBeforeMs);

        assertThat(meters.get("matinee.state.age")
                        .tag("topic", "sessions")
                        .gauge()
                        .value())
                .isBetween(0.0, table.sinceCurrent().toMillis() / 1000.0);
        assertThat(tables.health().getDetails()).containsEntry("secondsSinceCurrent", Map.of("sessions", 0L));
    }
}
