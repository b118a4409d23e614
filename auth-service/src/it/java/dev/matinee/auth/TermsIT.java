package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsIT extends OnRealStores {
    @Test
    void who_signs_up_agrees_to_the_version_in_force_and_to_no_other() {
        String version = version();
        var agreed = register(version);
        assertThat(agreed.status()).isEqualTo(201);
        assertThat(agreed.body().at("/account/termsVersion").asString("")).isEqualTo(version);
        var refused = register("1999-12");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString("")).isEqualTo("termsVersion");
    }

    @Test
    void an_older_client_does_not_say_and_its_owner_agrees_later() {
        String token = api.register(Api.newAddress(), "native").accessToken();
        assertThat(api.get("/api/auth/account", token).body().has("termsVersion"))
                .isFalse();
        assertThat(api.as(token, "PUT", "/api/auth/account/terms", Map.of("version", "1999-12"))
                        .status())
                .isEqualTo(422);
        api.as(token, "PUT", "/api/auth/account/terms", Map.of("version", version()));
        assertThat(api.get("/api/auth/account", token)
                        .body()
                        .path("termsVersion")
                        .asString(""))
                .isEqualTo(version());
    }

    private String version() {
        return api.call("GET", "/api/auth/terms", "").body().path("version").asString("");
    }

    private Answer register(String terms) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("email", Api.newAddress(), "password", Api.PASSWORD, "firstName", "Ada", "lastName", "V"));
        body.put("termsVersion", terms);
        body.put("client", "native");
        return api.post("/api/auth/register", body);
    }
}
