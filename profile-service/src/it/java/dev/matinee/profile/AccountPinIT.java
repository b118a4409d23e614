package dev.matinee.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.kit.testing.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountPinIT extends OnRealStores {
    private static final String PIN = "/api/profiles/account-pin";

    @Autowired
    JdbcClient jdbc;

    private String grown;
    private String kid;

    @BeforeEach
    void guardedAccount() {
        grown = api.make(token, "Grown", "maturity", 12).id();
        kid = api.make(token, "Kid", "kids", true, "maturity", 7).id();
        assertThat(api.call(token, "PUT", PIN, Map.of("pin", "1953")).status()).isEqualTo(204);
    }

    @Test
    void making_a_profile_wants_it() {
        assertThat(api.make(token, "New").code()).isEqualTo("account-pin-required");
        assertThat(api.make(token, "New", "accountPin", "0000").code()).isEqualTo("account-pin-wrong");
        assertThat(api.get(token, "/api/profiles").ids()).containsExactly(grown, kid);
        assertThat(api.make(token, "New", "accountPin", "1953").status()).isEqualTo(201);
    }

    @Test
    void the_same_key_gives_the_first_answer_whichever_pin_comes_with_it() {
        Map<String, Object> wanted = new HashMap<>(Map.of("name", "New", "avatarId", "thumb-pip"));
        assertThat(make(wanted).code()).isEqualTo("account-pin-required");
        wanted.put("accountPin", "1953");
        String made = make(wanted).id();
        assertThat(made).isNotEmpty();
        wanted.remove("accountPin");
        assertThat(make(wanted).id()).isEqualTo(made);
    }

    @Test
    void seeing_more_and_leaving_kids_mode_want_it_and_nothing_else_does() {
        for (var loosening : new Answer[] {
            change(grown, Map.of("maturity", 16)),
            change(kid, Map.of("maturity", 12)),
            change(kid, Map.of("kids", false)),
            change(kid, Map.of("kids", false, "maturity", 0)),
        }) {
            assertThat(loosening.code()).isEqualTo("account-pin-required");
        }
        assertThat(change(grown, Map.of("maturity", 16, "accountPin", "0000")).code())
                .isEqualTo("account-pin-wrong");
        for (var other : new Answer[] {
            change(grown, Map.of("name", "Ada", "maturity", 7)),
            change(kid, Map.of("maturity", 0)),
            change(kid, Map.of("kids", true)),
            change(grown, Map.of("kids", true)),
        }) {
            assertThat(other.status()).isEqualTo(200);
        }
        var loosened = change(grown, Map.of("kids", false, "maturity", 18, "accountPin", "1953"));
        assertThat(loosened.body().path("maturity").asInt()).isEqualTo(18);
    }

    @Test
    void from_a_kids_profile_only_it_leads_to_another() {
        assertThat(check(grown, Map.of("fromKids", true)).code()).isEqualTo("account-pin-required");
        assertThat(check(grown, Map.of("fromKids", true, "accountPin", "0000")).code())
                .isEqualTo("account-pin-wrong");
        assertThat(check(grown, Map.of("fromKids", true, "accountPin", "1953")).status())
                .isEqualTo(200);
        assertThat(check(kid, Map.of("fromKids", true)).status()).isEqualTo(200);
        assertThat(check(grown, Map.of()).status()).isEqualTo(200);
        assertThat(check(grown, Map.of("fromKids", false)).status()).isEqualTo(200);
    }

    @Test
    void it_does_not_open_a_profile_that_has_a_pin_of_its_own() {
        api.call(token, "PUT", "/api/profiles/" + grown + "/pin", Map.of("pin", "2001"));
        assertThat(check(grown, Map.of("fromKids", true, "pin", "2001")).code()).isEqualTo("account-pin-required");
        assertThat(check(grown, Map.of("fromKids", true, "accountPin", "1953")).code())
                .isEqualTo("pin-required");
        assertThat(check(grown, Map.of("fromKids", true, "accountPin", "1953", "pin", "2001"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void without_it_everything_is_open() {
        assertThat(api.call(token, "DELETE", PIN, Map.of("currentPin", "1953")).status())
                .isEqualTo(204);
        assertThat(hasPin()).isFalse();
        assertThat(check(grown, Map.of("fromKids", true)).status()).isEqualTo(200);
        assertThat(change(kid, Map.of("kids", false)).status()).isEqualTo(200);
        assertThat(api.make(token, "New").status()).isEqualTo(201);
    }

    @Test
    void it_never_comes_off_without_proof() {
        assertThat(hasPin()).isTrue();
        for (String method : new String[] {"PUT", "DELETE"}) {
            assertThat(pin(method, Map.of("pin", "2000")).code()).isEqualTo("account-pin-required");
            assertThat(pin(method, Map.of("pin", "2000", "currentPin", "0000")).code())
                    .isEqualTo("account-pin-wrong");
            assertThat(pin(method, Map.of("pin", "2000", "password", "not it")).code())
                    .isEqualTo("invalid-credentials");
        }
        assertThat(pin("PUT", Map.of("pin", "12a4", "currentPin", "1953")).status())
                .isEqualTo(422);
        assertThat(pin("PUT", Map.of("pin", "2000", "currentPin", "1953")).status())
                .isEqualTo(204);
        assertThat(pin("DELETE", Map.of("password", PASSWORD)).status()).isEqualTo(204);
        assertThat(hasPin()).isFalse();
    }

    @Test
    void five_wrong_tries_anywhere_lock_it_everywhere_for_a_growing_time() {
        long first = lockOut();
        assertThat(check(grown, Map.of("fromKids", true, "accountPin", "1953")).code())
                .isEqualTo("pin-locked");
        assertThat(pin("DELETE", Map.of("currentPin", "1953")).code()).isEqualTo("pin-locked");
        clock.pass(Duration.ofSeconds(first));
        assertThat(lockOut()).isGreaterThan(first);
    }

    @Test
    void kids_neither_change_it_nor_learn_whether_there_is_one() {
        String watching = TestTokens.profile(account, kid, 7, true);
        assertThat(api.get(watching, PIN).code()).isEqualTo("kids-profile");
        assertThat(api.call(watching, "PUT", PIN, Map.of("pin", "2000", "currentPin", "1953"))
                        .code())
                .isEqualTo("kids-profile");
        assertThat(api.call(watching, "DELETE", PIN, Map.of("currentPin", "1953"))
                        .code())
                .isEqualTo("kids-profile");
    }

    @Test
    void it_is_kept_as_a_hash_and_erased_with_the_account() {
        assertThat(kept()).singleElement().asString().startsWith("$argon2id$").doesNotContain("1953");
        publisher.end(Topic.ACCOUNTS, account).join();
        soon(() -> kept().isEmpty());
    }

    private java.util.List<String> kept() {
        return jdbc.sql("SELECT pin_hash FROM account_pin WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .list();
    }

    private boolean hasPin() {
        return api.get(token, PIN).body().path("hasPin").asBoolean();
    }

    /** Tries wrongly five times, here and there; the seconds that it is locked for. */
    private long lockOut() {
        for (int n = 0; n < 2; n++) {
            assertThat(api.make(token, "New", "accountPin", "0000").code()).isEqualTo("account-pin-wrong");
            assertThat(check(grown, Map.of("fromKids", true, "accountPin", "0000"))
                            .code())
                    .isEqualTo("account-pin-wrong");
        }
        assertThat(change(grown, Map.of("name", "Ada", "accountPin", "0000")).code())
                .isEqualTo("account-pin-wrong");
        var locked = api.make(token, "New", "accountPin", "1953");
        assertThat(locked.status()).isEqualTo(423);
        return Long.parseLong(locked.raw().headers().firstValue("Retry-After").orElseThrow());
    }

    private Answer make(Map<String, Object> wanted) {
        return api.call(token, "POST", "/api/profiles", wanted, "Idempotency-Key", "one");
    }

    private Answer change(String profile, Map<String, ?> change) {
        return api.call(token, "PATCH", "/api/profiles/" + profile, change);
    }

    private Answer pin(String method, Map<String, ?> body) {
        return api.call(token, method, PIN, body);
    }

    private Answer check(String profile, Map<String, ?> more) {
        var question = new HashMap<String, Object>(more);
        question.put("accountId", account);
        return api.call(TestTokens.service(), "POST", "/internal/profiles/" + profile + "/check", question);
    }
}
