package dev.matinee.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.devstack.testing.Cable;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.v1.SessionState;
import dev.matinee.gateway.limit.LimitSettings.Rate;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import reactor.core.publisher.Mono;

/** Two doors on one Redis, which goes away and comes back. */
@SpringBootTest(
        properties = {
            "spring.cloud.config.enabled=false",
            "spring.kafka.admin.auto-create=false",
            "eureka.client.enabled=false",
            "matinee.origin-secret=the-edge"
        })
@ExtendWith(OutputCaptureExtension.class)
class SharedLimitsIT {
    private static final LimitSettings SETTINGS = new LimitSettings(
            new Rate(10, 0.01),
            new Rate(10, 0.01),
            new Rate(4, 0.01),
            new Rate(4, 0.01),
            new Rate(10, 0.01),
            List.of("/api/auth/login"),
            List.of(),
            Duration.ofDays(1));

    private static Cable redis;

    @Autowired
    private SharedBudget budget;

    @Autowired
    private MeterRegistry meters;

    @MockitoBean
    private StateTable<SessionState> sessions;

    private Door one;
    private Door other;

    /** The viewer's address: nobody else's on these stores. */
    private String from;

    @DynamicPropertySource
    static void behindACable(DynamicPropertyRegistry properties) {
        var both = TestStores.redis();
        both.into(properties::add);
        redis = new Cable(both.state().host(), both.state().port());
        properties.add("matinee.redis.state.host", () -> "127.0.0.1");
        properties.add("matinee.redis.state.port", () -> redis.port());
    }

    @BeforeEach
    void twoDoors() {
        one = new Door();
        other = new Door();
        from = "10." + ThreadLocalRandom.current().nextInt(256) + '.'
                + ThreadLocalRandom.current().nextInt(256) + '.'
                + ThreadLocalRandom.current().nextInt(256);
        redis.mend();
        await().until(this::isRedisThere);
    }

    @AfterAll
    static void unplug() throws IOException {
        redis.close();
    }

    @Test
    void passwordsAreTriedOnOneBudgetWhicheverDoorIsTried() {
        assertThat(one.letsIn("/api/auth/login")).isTrue();
        assertThat(other.letsIn("/api/auth/login")).isTrue();
        assertThat(one.letsIn("/api/auth/login")).isTrue();
        assertThat(other.letsIn("/api/auth/login")).isTrue();

        assertThat(one.letsIn("/api/auth/login")).isFalse();
        assertThat(other.letsIn("/api/auth/login")).isFalse();
    }

    @Test
    void ordinaryCallsAreOneBudgetOnceTheyAreSettled() {
        for (int call = 0; call < 6; call++) {
            assertThat(one.letsIn("/api/home")).isTrue();
            assertThat(other.letsIn("/api/home")).isTrue();
        }
        one.settlement.settle().block();
        other.settlement.settle().block();

        assertThat(other.letsIn("/api/home")).as("12 of 10 are gone").isFalse();
        assertThat(one.letsIn("/api/home"))
                .as("as far as this door knows, 4 are left")
                .isTrue();
        one.settlement.settle().block();
        assertThat(one.letsIn("/api/home")).isFalse();
    }

    @Test
    void withoutRedisEachDoorHoldsItselfAndSaysItOnce(CapturedOutput output) throws IOException {
        double alone = alone();
        redis.cut();

        for (int call = 0; call < 4; call++) {
            assertThat(one.letsIn("/api/auth/login")).isTrue();
        }
        assertThat(one.letsIn("/api/auth/login")).isFalse();
        assertThat(other.letsIn("/api/auth/login")).isTrue();
        other.settlement.settle().block();

        assertThat(alone()).isGreaterThanOrEqualTo(alone + 5);
        assertThat(output.getOut().split("Redis is away", -1)).hasSize(2);

        redis.mend();
        await().until(this::isRedisThere);
        assertThat(output.getOut()).contains("Redis is back");
    }

    private boolean isRedisThere() {
        var anybody = new Counted(UUID.randomUUID().toString(), new Rate(1, 1));
        return budget.take(List.of(anybody)).blockOptional().isPresent();
    }

    private double alone() {
        return meters.counter("matinee.gateway.limits.alone").count();
    }

    private final class Door {
        private final Buckets buckets = new Buckets();
        private final Settlement settlement = new Settlement(buckets, budget, SETTINGS);
        private final LimitFilter limits = new LimitFilter(SETTINGS, buckets, budget, meters);

        boolean letsIn(String path) {
            var request = MockServerHttpRequest.post(path).remoteAddress(new InetSocketAddress(from, 1));
            var exchange = MockServerWebExchange.from(request.build());
            exchange.getAttributes().put("dev.matinee.gateway.route.Viewer", from);
            return limits.filter(exchange, passed -> Mono.empty())
                    .thenReturn(true)
                    .onErrorReturn(Problem.class, false)
                    .block();
        }
    }
}
