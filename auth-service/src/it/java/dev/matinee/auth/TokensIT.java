package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensIT extends OnRealStores {
    @Test
    void keys_are_published_and_nothing_private() {
        var keys = api.call("GET", "/api/auth/jwks.json", "").body().path("keys");
        assertThat(keys.size()).isPositive();
        for (var key : keys) {
            assertThat(key.has("d") || key.has("p") || key.has("q")).isFalse();
            assertThat(key.path("alg").asString("")).isEqualTo("RS256");
        }
    }

    @Test
    void forged_tokens_open_nothing() {
        String token = api.register(Api.newAddress(), "native").accessToken();
        String[] parts = token.split("\\.", -1);
        String none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        String operator = encoded(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("viewer", "operator"));
        assertThat(api.get("/api/auth/account", token).status()).isEqualTo(200);
        for (String forged : new String[] {
            "rubbish",
            parts[0] + "." + parts[1] + ".",
            none + "." + parts[1] + ".",
            parts[0] + "." + operator + "." + parts[2],
            token.substring(0, token.length() - 9) + "AAAAAAAAA"
        }) {
            assertThat(api.get("/api/auth/account", forged).status()).isEqualTo(401);
        }
    }

    @Test
    void the_first_operator_can_sign_in_and_is_one() {
        var operator = api.signIn("operator@example.org", Api.PASSWORD);
        assertThat(operator.claims().path("roles").toString()).isEqualTo("[\"viewer\",\"operator\"]");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
