package dev.matinee.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.gateway.limit.LimitSettings.Rate;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class LimitFilterTest {
    private static final LimitSettings SETTINGS = new LimitSettings(
            new Rate(5, 0.1),
            new Rate(5, 0.1),
            new Rate(2, 0.1),
            new Rate(1, 0.1),
            new Rate(8, 0.1),
            List.of("/api/auth/login", "/api/auth/pins/*"),
            List.of("/api/webhook"),
            Duration.ofDays(1));

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final SharedBudget noRedis = new SharedBudget(
            new StaticListableBeanFactory().getBeanProvider(ReactiveStringRedisTemplate.class), meters);
    private final LimitFilter limits = new LimitFilter(SETTINGS, new Buckets(), noRedis, meters);

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/login", "/api/auth/%6Cogin", "/api/auth/login;x=1", "/api/auth/pins/7"})
    void whereSecretsAreTriedLessIsAllowedHoweverTheAddressIsSpelled(String path) {
        assertThat(refusal("/api/auth/login")).isNull();
        assertThat(refusal(path)).isNull();

        var refused = refusal(path);

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(CommonProblem.TOO_MANY_TRIES);
        assertThat(refused.retryAfter()).isEqualTo(10);
        assertThat(refusal("/api/home")).isNull();
    }

    @Test
    void anAddressHasAllItsCallsCounted() {
        for (int call = 0; call < 5; call++) {
            assertThat(refusal("/api/home/" + call)).isNull();
        }
        assertThat(refusal("/api/home")).isNotNull();
        assertThat(refusal("/actuator/health")).isNull();
    }

    @Test
    void whatAWebhookIsBroughtCountsByItselfAndHasItsOwnLimit() {
        for (int call = 0; call < 8; call++) {
            assertThat(refusal("/api/webhook")).isNull();
        }
        assertThat(refusal("/api/webhook")).isNotNull();
        assertThat(refusal("/api/home")).isNull();
    }

    private @Nullable Problem refusal(String path) {
        var request = MockServerHttpRequest.method(HttpMethod.POST, URI.create("http://door" + path))
                .build();
        return limits.filter(MockServerWebExchange.from(request), passed -> Mono.empty())
                .then(Mono.<Problem>empty())
                .onErrorResume(Problem.class, Mono::just)
                .block();
    }
}
