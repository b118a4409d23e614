package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionLifeIT extends OnRealStores {
    /** Ten thousand with {@code -Dmatinee.racers=10000}. */
    private static final int RACERS = Integer.getInteger("matinee.racers", 1000);

    @Test
    void a_browser_keeps_its_refresh_token_in_a_cookie_that_no_script_reads() {
        var registered = api.register(Api.newAddress(), "web");
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.body().has("refreshToken")).isFalse();
        assertThat(registered.setCookies().getFirst())
                .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/api/auth", "Max-Age=");

        var renewed = api.post(
                "/api/auth/refresh",
                Map.of(),
                "Cookie",
                "matinee_refresh=" + registered.cookie().orElseThrow());
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.cookie()).isPresent().isNotEqualTo(registered.cookie());
        assertThat(renewed.claims().path("sid")).isEqualTo(registered.claims().path("sid"));
    }

    @Test
    void a_lost_answer_is_given_again_within_the_grace_and_forks_nothing() {
        String first = api.register(Api.newAddress(), "native").refreshToken();
        String second = api.refresh(first).refreshToken();
        assertThat(api.refresh(first).refreshToken()).isEqualTo(second);
        assertThat(api.refresh(second).status()).isEqualTo(200);
    }

    @Test
    void a_spent_token_ends_its_whole_family_and_no_other() {
        String email = Api.newAddress();
        String spent = api.register(email, "native").refreshToken();
        var newest = api.refresh(spent);
        String elsewhere = api.signIn(email, Api.PASSWORD).refreshToken();
        clock.pass(Duration.ofSeconds(11));
        assertThat(api.refresh(spent).code()).isEqualTo("session-ended");
        assertThat(api.refresh(newest.refreshToken()).code()).isEqualTo("session-ended");
        assertThat(api.refresh(elsewhere).status()).isEqualTo(200);
    }

    @Test
    void another_device_has_no_grace() {
        String spent = api.register(Api.newAddress(), "native").refreshToken();
        var newest = api.refresh(spent);
        var thief = api.post("/api/auth/refresh", Map.of("refreshToken", spent), "User-Agent", "Thief/1.0");
        assertThat(thief.code()).isEqualTo("session-ended");
        assertThat(api.refresh(newest.refreshToken()).code()).isEqualTo("session-ended");
    }

    @Test
    void racing_refreshes_of_one_token_give_one_family() throws Exception {
        String token = api.register(Api.newAddress(), "native").refreshToken();
        clock.standStill();
        try (var crowd = Executors.newFixedThreadPool(32)) {
            Callable<Answer> refresh = () -> api.refresh(token);
            var answers = crowd.invokeAll(
                    IntStream.range(0, RACERS).mapToObj(n -> refresh).toList());
            var given = answers.stream()
                    .map(answer -> answer.resultNow())
                    .collect(Collectors.groupingBy(a -> a.status() + a.refreshToken(), Collectors.counting()));
            assertThat(given).hasSize(1);
            assertThat(given.keySet().iterator().next()).startsWith("200");
        } finally {
            clock.goOn();
        }
    }

    @Test
    void a_session_ends_when_it_was_idle_too_long() {
        String token = api.register(Api.newAddress(), "native").refreshToken();
        clock.pass(Duration.ofDays(31));
        assertThat(api.refresh(token).code()).isEqualTo("session-ended");
    }

    @Test
    void a_session_ends_after_half_a_year_however_often_it_is_used() {
        String email = Api.newAddress();
        var session = api.register(email, "native");
        for (int month = 0; month < 6; month++) {
            clock.pass(Duration.ofDays(29));
            session = api.refresh(session.refreshToken());
            assertThat(session.status()).isEqualTo(200);
        }
        clock.pass(Duration.ofDays(7));
        assertThat(api.refresh(session.refreshToken()).code()).isEqualTo("session-ended");
        assertThat(api.signIn(email, Api.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void signing_in_again_in_a_browser_ends_the_session_that_it_had() {
        String email = Api.newAddress();
        String before = api.register(email, "web").cookie().orElseThrow();
        var again = api.post(
                "/api/auth/login",
                Map.of("email", email, "password", Api.PASSWORD, "client", "web"),
                "Cookie",
                "matinee_refresh=" + before);
        assertThat(again.status()).isEqualTo(200);
        assertThat(refreshed(before).code()).isEqualTo("session-ended");
        assertThat(refreshed(again.cookie().orElseThrow()).status()).isEqualTo(200);

        String rubbish = before.substring(0, before.length() - 8) + "AAAAAAAA";
        assertThat(api.post(
                                "/api/auth/login",
                                Map.of("email", email, "password", Api.PASSWORD),
                                "Cookie",
                                "matinee_refresh=" + rubbish)
                        .status())
                .isEqualTo(200);
    }

    private Answer refreshed(String cookie) {
        return api.post("/api/auth/refresh", Map.of(), "Cookie", "matinee_refresh=" + cookie);
    }

    @Test
    void the_chosen_profile_is_in_the_token_and_stays_through_refreshes() {
        var registered = api.register(Api.newAddress(), "native");
        var chosen = api.as(
                registered.accessToken(),
                "POST",
                "/api/auth/profile",
                Map.of("profileId", "mine-" + Api.newAddress().hashCode()));
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.claims().path("maturity").asInt()).isEqualTo(12);
        assertThat(chosen.claims().path("kids").asBoolean()).isTrue();
        assertThat(chosen.body().path("profile").path("name").asString("")).isEqualTo("Ada");
        var renewed = api.refresh(registered.refreshToken());
        assertThat(renewed.claims().path("profile")).isEqualTo(chosen.claims().path("profile"));
    }

    @Test
    void a_locked_profile_asks_for_its_pin_and_an_unknown_one_is_not_there() {
        String token = api.register(Api.newAddress(), "native").accessToken();
        assertThat(api.as(token, "POST", "/api/auth/profile", Map.of("profileId", "locked"))
                        .code())
                .isEqualTo("pin-required");
        assertThat(api.as(token, "POST", "/api/auth/profile", Map.of("profileId", "locked", "pin", "0000"))
                        .code())
                .isEqualTo("pin-wrong");
        assertThat(api.as(token, "POST", "/api/auth/profile", Map.of("profileId", "strangers"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void signing_out_ends_one_session_and_a_changed_password_all_others() {
        String email = Api.newAddress();
        var first = api.register(email, "native");
        var second = api.signIn(email, Api.PASSWORD);
        assertThat(api.as(first.accessToken(), "POST", "/api/auth/logout", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(api.refresh(first.refreshToken()).code()).isEqualTo("session-ended");
        var third = api.signIn(email, Api.PASSWORD);
        var guess = Map.of("currentPassword", "not the password", "newPassword", "another one, as long");
        assertThat(api.as(third.accessToken(), "POST", "/api/auth/password/change", guess)
                        .code())
                .isEqualTo("invalid-credentials");
        var change = Map.of("currentPassword", Api.PASSWORD, "newPassword", "another one, as long");
        assertThat(api.as(third.accessToken(), "POST", "/api/auth/password/change", change)
                        .status())
                .isEqualTo(204);
        assertThat(api.refresh(second.refreshToken()).code()).isEqualTo("session-ended");
        var listed = api.get("/api/auth/sessions", third.accessToken()).body().path("items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).path("current").asBoolean()).isTrue();
        assertThat(api.signIn(email, Api.PASSWORD).code()).isEqualTo("invalid-credentials");
    }

    @Test
    void an_erased_account_leaves_nobody_signed_in_and_its_address_free() {
        String email = Api.newAddress();
        var account = api.register(email, "native");
        assertThat(api.as(account.accessToken(), "DELETE", "/api/auth/account", Map.of("password", "not it at all"))
                        .code())
                .isEqualTo("invalid-credentials");
        assertThat(api.as(account.accessToken(), "DELETE", "/api/auth/account", Map.of("password", Api.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(api.refresh(account.refreshToken()).code()).isEqualTo("session-ended");
        assertThat(api.register(email, "native").status()).isEqualTo(201);
    }

    @Test
    void all_other_devices_are_signed_out_at_once() {
        String email = Api.newAddress();
        var first = api.register(email, "native");
        var second = api.signIn(email, Api.PASSWORD);
        assertThat(api.as(first.accessToken(), "DELETE", "/api/auth/sessions", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(api.refresh(second.refreshToken()).code()).isEqualTo("session-ended");
        assertThat(api.refresh(first.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void a_kids_profile_reaches_nothing_of_the_account_and_is_left_with_the_accounts_pin() {
        String token = api.register(Api.newAddress(), "native").accessToken();
        String kids = api.as(token, "POST", "/api/auth/profile", Map.of("profileId", "mine"))
                .accessToken();
        for (String path :
                new String[] {"/api/auth/account", "/api/auth/sessions", "/api/auth/passkeys", "/api/auth/second-factor"
                }) {
            assertThat(api.get(path, token).status()).isEqualTo(200);
            assertThat(api.get(path, kids).code()).isEqualTo("kids-profile");
        }
        assertThat(api.as(kids, "DELETE", "/api/auth/account", Map.of("password", Api.PASSWORD))
                        .code())
                .isEqualTo("kids-profile");
        for (String older : new String[] {kids, token}) {
            assertThat(api.as(older, "POST", "/api/auth/profile", Map.of("profileId", "mine"))
                            .code())
                    .isEqualTo("account-pin-required");
        }
        assertThat(api.as(kids, "POST", "/api/auth/profile", Map.of("profileId", "mine", "accountPin", "1234"))
                        .status())
                .isEqualTo(200);
        assertThat(api.as(kids, "POST", "/api/auth/logout", Map.of()).status()).isEqualTo(204);
    }
}
