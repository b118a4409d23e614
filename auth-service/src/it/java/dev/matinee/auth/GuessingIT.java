package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessingIT extends OnRealStores {
    @Test
    void a_device_that_signed_in_before_is_not_locked_out_by_who_guesses_elsewhere() {
        String email = Api.newAddress();
        String device = api.register(email, "native").body().path("deviceToken").asString("");
        for (int n = 0; n < 10; n++) {
            assertThat(signIn(email, "a wrong guess " + n, "", "203.0.113.9").status())
                    .isEqualTo(401);
        }
        var stranger = signIn(email, Api.PASSWORD, "", "203.0.113.10");
        assertThat(stranger.status()).isEqualTo(429);
        assertThat(stranger.raw().headers().firstValue("retry-after")).isPresent();
        assertThat(signIn(email, Api.PASSWORD, device, "203.0.113.9").status()).isEqualTo(200);
    }

    @Test
    void a_known_device_has_a_budget_as_well_and_is_known_to_its_own_account_alone() {
        String email = Api.newAddress();
        String device = api.register(email, "native").body().path("deviceToken").asString("");
        String other = Api.newAddress();
        api.register(other, "native");
        for (int n = 0; n < 10; n++) {
            signIn(email, "a wrong guess " + n, device, "203.0.113.11");
            signIn(other, "a wrong guess " + n, device, "203.0.113.11");
        }
        assertThat(signIn(email, Api.PASSWORD, device, "203.0.113.11").status()).isEqualTo(429);
        assertThat(signIn(other, Api.PASSWORD, device, "203.0.113.11").status()).isEqualTo(429);
        assertThat(signIn(email, Api.PASSWORD, "", "203.0.113.11").status()).isEqualTo(200);
    }

    @Test
    void a_browser_is_known_by_a_cookie_that_no_script_reads() {
        String email = Api.newAddress();
        var registered = api.register(email, "web");
        assertThat(registered.body().has("deviceToken")).isFalse();
        String cookie = registered.setCookies().stream()
                .filter(set -> set.startsWith("matinee_device="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/api/auth");
        for (int n = 0; n < 10; n++) {
            signIn(email, "a wrong guess " + n, "", "203.0.113.12");
        }
        var known = api.post(
                "/api/auth/login",
                Map.of("email", email, "password", Api.PASSWORD),
                "Cookie",
                cookie.substring(0, cookie.indexOf(';')));
        assertThat(known.status()).isEqualTo(200);
    }

    @Test
    void an_address_of_nobody_is_refused_after_as_many_tries() {
        String nobody = Api.newAddress();
        for (int n = 0; n < 10; n++) {
            assertThat(signIn(nobody, Api.PASSWORD, "", "203.0.113.13").status())
                    .isEqualTo(401);
        }
        assertThat(signIn(nobody, Api.PASSWORD, "", "203.0.113.13").status()).isEqualTo(429);
    }

    /** A hundred guessers, each try at another account, from addresses that were wrong before: an honest viewer comes first. */
    @Test
    void under_a_flood_of_guesses_an_honest_viewer_still_signs_in() throws Exception {
        String email = Api.newAddress();
        api.register(email, "native");
        var guessers = IntStream.range(0, 8).mapToObj(n -> "198.51.100." + n).toList();
        for (String address : guessers) {
            for (int n = 0; n < 3; n++) {
                signIn(Api.newAddress(), "a wrong guess", "", address);
            }
        }
        var over = new AtomicBoolean();
        try (var flood = Executors.newFixedThreadPool(100)) {
            Callable<Integer> guesser = () -> {
                int shed = 0;
                for (int n = 0; !over.get(); n++) {
                    String address = guessers.get(n % guessers.size());
                    shed += signIn(Api.newAddress(), "a wrong guess", "", address)
                                            .status()
                                    == 429
                            ? 1
                            : 0;
                }
                return shed;
            };
            var guessing =
                    IntStream.range(0, 100).mapToObj(n -> flood.submit(guesser)).toList();
            try {
                for (int n = 0; n < 5; n++) {
                    assertThat(signIn(email, Api.PASSWORD, "", "192.0.2." + n).status())
                            .isEqualTo(200);
                }
            } finally {
                over.set(true);
            }
            int shed = 0;
            for (var one : guessing) {
                shed += one.get();
            }
            assertThat(shed).isPositive();
        }
    }

    private Answer signIn(String email, String password, String device, String address) {
        var body = Map.of("email", email, "password", password, "client", "native", "deviceToken", device);
        return api.post("/api/auth/login", body, "CloudFront-Viewer-Address", address + ":" + 40_000);
    }
}
