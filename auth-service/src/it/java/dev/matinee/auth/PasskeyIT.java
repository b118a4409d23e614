package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

class PasskeyIT extends OnRealStores {
    @Value("${matinee.public-url}")
    String origin = "";

    private final String email = Api.newAddress();
    private String token = "";
    private SoftAuthenticator phone = new SoftAuthenticator("");

    @BeforeEach
    void somebody_with_a_phone() {
        token = api.register(email, "native").accessToken();
        phone = new SoftAuthenticator(origin);
    }

    @Test
    void a_passkey_signs_in_without_an_address_or_a_password() {
        assertThat(add(phone, creation()).status()).isEqualTo(201);
        var signedIn = signIn(phone.get(request()));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.body().at("/account/email").asString("")).isEqualTo(email);
        assertThat(api.get("/api/auth/account", signedIn.accessToken()).status())
                .isEqualTo(200);
    }

    @Test
    void several_are_listed_and_one_that_is_removed_opens_nothing() {
        var key = new SoftAuthenticator(origin);
        add(phone, creation());
        String id = add(key, creation()).body().path("id").asString("");
        var listed = api.get("/api/auth/passkeys", token).body().path("items");
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).path("label").asString("")).isEqualTo("Phone");

        assertThat(api.as(token, "DELETE", "/api/auth/passkeys/" + id, Map.of()).status())
                .isEqualTo(204);
        assertThat(signIn(key.get(request())).code()).isEqualTo("invalid-credentials");
        assertThat(signIn(phone.get(request())).status()).isEqualTo(200);
    }

    @Test
    void adding_one_wants_the_password() {
        assertThat(api.as(token, "POST", "/api/auth/passkeys/options", Map.of("password", "not this one, no"))
                        .code())
                .isEqualTo("invalid-credentials");
    }

    @Test
    void a_challenge_is_good_once_for_its_account_and_for_five_minutes() {
        var options = creation();
        assertThat(add(phone, options).status()).isEqualTo(201);
        assertThat(add(new SoftAuthenticator(origin), options).code()).isEqualTo("passkey-invalid");

        var assertion = phone.get(request());
        assertThat(signIn(assertion).status()).isEqualTo(200);
        assertThat(signIn(assertion).code()).isEqualTo("invalid-credentials");

        String stranger = api.register(Api.newAddress(), "native").accessToken();
        var theirs = api.as(stranger, "POST", "/api/auth/passkeys/options", Map.of("password", Api.PASSWORD))
                .body();
        assertThat(add(new SoftAuthenticator(origin), theirs).code()).isEqualTo("passkey-invalid");

        var late = request();
        clock.pass(Duration.ofMinutes(6));
        assertThat(signIn(phone.get(late)).code()).isEqualTo("invalid-credentials");
    }

    @Test
    void what_another_site_was_given_is_worth_nothing_here() {
        add(phone, creation());
        var fishing = new SoftAuthenticator("https://matinee.example.net");
        assertThat(add(fishing, creation()).code()).isEqualTo("passkey-invalid");
    }

    @Test
    void an_authenticator_that_does_not_verify_its_holder_is_refused() {
        add(phone, creation());
        phone.verifies = false;
        assertThat(signIn(phone.get(request())).code()).isEqualTo("invalid-credentials");
        assertThat(add(careless(), creation()).code()).isEqualTo("passkey-invalid");
    }

    @Test
    void a_copy_is_found_out_by_its_counter() {
        add(phone, creation());
        assertThat(signIn(phone.get(request())).status()).isEqualTo(200);
        phone.counter = 0;
        assertThat(signIn(phone.get(request())).code()).isEqualTo("invalid-credentials");
    }

    @Test
    void another_key_signs_for_nobody() {
        add(phone, creation());
        assertThat(signIn(new SoftAuthenticator(origin).get(request())).code()).isEqualTo("invalid-credentials");
    }

    @Test
    void rubbish_is_refused_as_such() {
        for (var credential : new Map<?, ?>[] {
            Map.of("id", "x"),
            Map.of("id", "x", "rawId", "x", "type", "public-key", "response", Map.of()),
            Map.of("id", 1, "rawId", "!", "type", "public-key", "response", Map.of("clientDataJSON", "e30"))
        }) {
            assertThat(api.post("/api/auth/login/passkey", Map.of("credential", credential))
                            .status())
                    .isEqualTo(400);
        }
    }

    private SoftAuthenticator careless() {
        var careless = new SoftAuthenticator(origin);
        careless.verifies = false;
        return careless;
    }

    private JsonNode creation() {
        return api.as(token, "POST", "/api/auth/passkeys/options", Map.of("password", Api.PASSWORD))
                .body();
    }

    private Answer add(SoftAuthenticator authenticator, JsonNode options) {
        return api.as(
                token,
                "POST",
                "/api/auth/passkeys",
                Map.of("label", "Phone", "credential", authenticator.create(options)));
    }

    private JsonNode request() {
        return api.post("/api/auth/login/passkey/options", Map.of()).body();
    }

    private Answer signIn(Map<String, Object> credential) {
        return api.post("/api/auth/login/passkey", Map.of("credential", credential, "client", "native"));
    }
}
