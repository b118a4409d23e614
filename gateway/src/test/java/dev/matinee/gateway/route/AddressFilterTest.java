package dev.matinee.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class AddressFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/%6Cogin",
                "/api/auth/%6cogin",
                "/%61pi/home",
                "/api/auth/log%49n",
                "/api/auth/login%2Fx",
                "/api/auth%2flogin",
                "/api/auth%5Clogin",
                "/api/auth/%2E%2E/home",
                "/api/auth/../home",
                "/api/auth/./login",
                "/api/auth/..",
                "/api/auth/..;x=1/login",
                "/api/auth/%7Elogin",
                "/api/auth/login%00",
                "/api/%0d%0aauth"
            })
    void anotherSpellingOfAnAddressIsRefused(String path) {
        assertThatThrownBy(() -> passes(path))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(CommonProblem.MALFORMED));
    }

    @Test
    void whatNeedsItsEscapeMayHaveIt() {
        assertThat(passes("/api/catalog/channels/caf%C3%A9%20noir")).isTrue();
        assertThat(passes("/api/catalog/titles/a..b/...")).isTrue();
        assertThat(passes("/api/catalog/titles/100%25")).isTrue();
    }

    private static boolean passes(String path) {
        var passed = new AtomicBoolean();
        var request = MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://door" + path))
                .build();
        new AddressFilter()
                .filter(MockServerWebExchange.from(request), exchange -> {
                    passed.set(true);
                    return Mono.empty();
                })
                .block();
        return passed.get();
    }
}
