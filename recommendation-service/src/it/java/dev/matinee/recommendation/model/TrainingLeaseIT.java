package dev.matinee.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.matinee.recommendation.RunningRecommendation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrainingLeaseIT extends RunningRecommendation {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private CqlSession session;

    @BeforeEach
    @AfterEach
    void letGo() {
        session.execute("DELETE FROM training_lease WHERE name = 'item-item'");
    }

    @Test
    void ofManyInstancesOneTrainsAndAfterItsTimeAgainOne() throws Exception {
        assertThat(takenBy(4, NOW)).isOne();
        assertThat(takenBy(4, NOW.plus(Duration.ofMinutes(4)))).isZero();
        assertThat(takenBy(4, NOW.plus(Duration.ofMinutes(6)))).isOne();
    }

    private long takenBy(int instances, Instant now) throws InterruptedException {
        List<Callable<Boolean>> all = Stream.generate(
                        () -> new TrainingLease(session, Clock.fixed(now, ZoneOffset.UTC)))
                .limit(instances)
                .<Callable<Boolean>>map(lease -> lease::take)
                .toList();
        try (var together = Executors.newFixedThreadPool(instances)) {
            return together.invokeAll(all).stream()
                    .filter(taken -> taken.resultNow())
                    .count();
        }
    }
}
