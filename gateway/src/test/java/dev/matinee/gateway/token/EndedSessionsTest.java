package dev.matinee.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.SessionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EndedSessionsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void whatEndedLongerAgoThanATokenLivesIsForgotten() {
        assertThat(EndedSessions.canMatter(ended(Duration.ofMinutes(15)), clock))
                .isTrue();
        assertThat(EndedSessions.canMatter(ended(Duration.ofMinutes(17)), clock))
                .isFalse();
    }

    private static SessionState ended(Duration ago) {
        return SessionState.newBuilder()
                .setNotBeforeMs(NOW.minus(ago).toEpochMilli())
                .build();
    }
}
