package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.letter.Letters;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecondFactorIT extends OnRealStores {
    @Autowired
    Letters letters;

    @Autowired
    Accounts accounts;

    private final String email = Api.newAddress();
    private String token = "";
    private String secret = "";

    @BeforeEach
    void somebody_has_begun() {
        token = api.register(email, "native").accessToken();
        secret = call("POST", "", Map.of("password", Api.PASSWORD))
                .body()
                .path("secret")
                .asString("");
    }

    @Test
    void it_is_not_in_force_before_the_first_code_is_right() {
        assertThat(call("POST", "/confirm", Map.of("code", "000000")).code()).isEqualTo("second-factor-wrong");
        assertThat(api.signIn(email, Api.PASSWORD).status()).isEqualTo(200);
        assertThat(call("POST", "/confirm", Map.of("code", code())).body().path("recoveryCodes"))
                .hasSize(10);
        assertThat(api.signIn(email, Api.PASSWORD).code()).isEqualTo("second-factor-required");
    }

    @Test
    void whoever_does_not_know_the_password_is_not_told_that_there_is_one() {
        call("POST", "/confirm", Map.of("code", code()));
        assertThat(api.signIn(email, "a wrong password").code()).isEqualTo("invalid-credentials");
    }

    @Test
    void a_code_signs_in_once() {
        call("POST", "/confirm", Map.of("code", code()));
        clock.pass(Duration.ofSeconds(30));
        String code = code();
        assertThat(signIn(code).status()).isEqualTo(200);
        assertThat(signIn(code).code()).isEqualTo("second-factor-wrong");
    }

    @Test
    void a_recovery_code_signs_in_once_however_it_is_typed() {
        var codes = call("POST", "/confirm", Map.of("code", code())).body().path("recoveryCodes");
        String typed = codes.get(3).asString("").toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(signIn(typed).status()).isEqualTo(200);
        assertThat(signIn(typed).code()).isEqualTo("second-factor-wrong");
        assertThat(api.get("/api/auth/second-factor", token)
                        .body()
                        .path("recoveryCodesLeft")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void guessing_ends_after_ten_tries_even_for_the_right_code() {
        call("POST", "/confirm", Map.of("code", code()));
        clock.pass(Duration.ofSeconds(60));
        for (int n = 0; n < 10; n++) {
            assertThat(signIn("12345" + n).status()).isEqualTo(401);
        }
        assertThat(signIn(code()).status()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(11));
        assertThat(signIn(code()).status()).isEqualTo(200);
    }

    @Test
    void turning_it_off_wants_the_password_and_a_code() {
        call("POST", "/confirm", Map.of("code", code()));
        clock.pass(Duration.ofSeconds(60));
        assertThat(call("DELETE", "", Map.of("password", Api.PASSWORD)).code()).isEqualTo("second-factor-required");
        assertThat(call("DELETE", "", Map.of("password", "wrong one, long", "code", code()))
                        .code())
                .isEqualTo("invalid-credentials");
        assertThat(call("DELETE", "", Map.of("password", Api.PASSWORD, "code", code()))
                        .status())
                .isEqualTo(204);
        assertThat(api.signIn(email, Api.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_password_that_was_set_anew_does_not_get_round_it() {
        call("POST", "/confirm", Map.of("code", code()));
        String older = link();
        String newest = link();
        assertThat(reset(older).code()).isEqualTo("token-invalid");
        assertThat(reset(newest).status()).isEqualTo(204);
        assertThat(api.signIn(email, "a new one of some length").code()).isEqualTo("second-factor-required");
    }

    @Test
    void a_link_to_set_a_password_is_good_for_half_an_hour() {
        String link = link();
        clock.pass(Duration.ofMinutes(31));
        assertThat(reset(link).code()).isEqualTo("token-invalid");
        assertThat(api.signIn(email, Api.PASSWORD).status()).isEqualTo(200);
    }

    private String link() {
        String link = letters.resetLink(accounts.byEmail(email).orElseThrow());
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private Answer reset(String link) {
        return api.post("/api/auth/password/reset", Map.of("token", link, "password", "a new one of some length"));
    }

    @Test
    void turning_it_on_twice_is_refused_and_so_are_codes_of_none() {
        call("POST", "/confirm", Map.of("code", code()));
        assertThat(call("POST", "", Map.of("password", Api.PASSWORD)).code()).isEqualTo("second-factor-on");
        String other = api.register(Api.newAddress(), "native").accessToken();
        assertThat(api.as(other, "POST", "/api/auth/second-factor/recovery-codes", Map.of("password", Api.PASSWORD))
                        .status())
                .isEqualTo(404);
    }

    private Answer signIn(String code) {
        return api.post(
                "/api/auth/login", Map.of("email", email, "password", Api.PASSWORD, "code", code, "client", "native"));
    }

    private Answer call(String method, String path, Map<String, ?> body) {
        return api.as(token, method, "/api/auth/second-factor" + path, body);
    }

    /** As an authenticator app makes it, from the base32 that it was given. */
    private String code() {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : secret.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes.toByteArray(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(clock.instant().getEpochSecond() / 30)
                    .array());
            int number = ByteBuffer.wrap(hash, hash[19] & 0xf, 4).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
