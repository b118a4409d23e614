package dev.matinee.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.testing.TestTokens;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinsIT extends OnRealStores {
    private String profile;

    @BeforeEach
    void lockedProfile() {
        profile = api.make(token, "Ada").id();
        assertThat(pin("PUT", Map.of("pin", "1953")).status()).isEqualTo(204);
    }

    @Test
    void choosing_a_locked_profile_wants_the_right_pin() {
        assertThat(check(Map.of("accountId", account)).code()).isEqualTo("pin-required");
        assertThat(check(Map.of("accountId", account, "pin", "0000")).code()).isEqualTo("pin-wrong");
        var right = check(Map.of("accountId", account, "pin", "1953"));
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.body().path("profile").path("hasPin").asBoolean()).isTrue();
        assertThat(check(Map.of("accountId", "another", "pin", "1953")).status())
                .isEqualTo(404);
    }

    @Test
    void five_wrong_tries_lock_it_for_a_growing_time() {
        long first = lockOut();
        assertThat(check(Map.of("accountId", account, "pin", "1953")).code()).isEqualTo("pin-locked");
        clock.pass(Duration.ofSeconds(first));
        assertThat(lockOut()).isGreaterThan(first);
    }

    @Test
    void many_tries_at_once_are_not_more_than_five() throws Exception {
        try (var crowd = Executors.newFixedThreadPool(10)) {
            Callable<String> guess =
                    () -> check(Map.of("accountId", account, "pin", "0000")).code();
            var answers =
                    crowd.invokeAll(IntStream.range(0, 10).mapToObj(n -> guess).toList());
            assertThat(answers.stream().filter(a -> a.resultNow().equals("pin-wrong")))
                    .hasSize(5);
            assertThat(answers.stream().filter(a -> a.resultNow().equals("pin-locked")))
                    .hasSize(5);
        }
    }

    @Test
    void a_pin_never_comes_off_without_proof() {
        assertThat(pin("DELETE", Map.of()).code()).isEqualTo("pin-required");
        assertThat(pin("DELETE", Map.of("currentPin", "0000")).code()).isEqualTo("pin-wrong");
        assertThat(pin("DELETE", Map.of("password", "not it")).code()).isEqualTo("invalid-credentials");
        assertThat(pin("PUT", Map.of("pin", "2000")).code()).isEqualTo("pin-required");
        assertThat(pin("PUT", Map.of("pin", "2000", "currentPin", "1953")).status())
                .isEqualTo(204);
        assertThat(pin("DELETE", Map.of("password", PASSWORD)).status()).isEqualTo(204);
        assertThat(check(Map.of("accountId", account)).status()).isEqualTo(200);
    }

    @Test
    void only_a_service_may_ask() {
        assertThat(api.call(token, "POST", "/internal/profiles/" + profile + "/check", Map.of("accountId", account))
                        .status())
                .isEqualTo(403);
    }

    /** Tries wrongly five times; the seconds that it is locked for. */
    private long lockOut() {
        for (int n = 0; n < 5; n++) {
            assertThat(check(Map.of("accountId", account, "pin", "0000")).code())
                    .isEqualTo("pin-wrong");
        }
        var locked = check(Map.of("accountId", account, "pin", "0000"));
        assertThat(locked.status()).isEqualTo(423);
        return Long.parseLong(locked.raw().headers().firstValue("Retry-After").orElseThrow());
    }

    private Answer pin(String method, Map<String, ?> body) {
        return api.call(token, method, "/api/profiles/" + profile + "/pin", body);
    }

    private Answer check(Map<String, ?> question) {
        return api.call(TestTokens.service(), "POST", "/internal/profiles/" + profile + "/check", question);
    }
}
