package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputIT extends OnRealStores {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /api/auth/login           | {                                        | 400
            /api/auth/login           | {"email": ["x"], "password": {}}         | 400
            /api/auth/login           | {}                                       | 422
            /api/auth/login           | null                                     | 400
            /api/auth/login           | {"email": "a@b.c", "password": "x", "client": "toaster"} | 400
            /api/auth/register        | {"email": "not an email", "password": "x", "firstName": "A", "lastName": "B"} | 422
            /api/auth/register        | {"email": "a@b.org", "password": "password123", "firstName": "A", "lastName": "B"} | 422
            /api/auth/register        | {"email": "a@b.org", "password": "aaaaaaaaaaaa", "firstName": "A", "lastName": "B"} | 422
            /api/auth/register        | {"email": "a@b.org", "password": "long enough!", "firstName": " ", "lastName": "B"} | 422
            /api/auth/register        | {"email": "a@b.org\\r\\nBcc: c@d.org", "password": "long enough!", "firstName": "A", "lastName": "B"} | 422
            /api/auth/refresh         | {}                                       | 401
            /api/auth/refresh         | {"refreshToken": "rubbish"}              | 401
            /api/auth/refresh         | {"refreshToken": 17}                     | 401
            /api/auth/password/reset  | {"token": "x", "password": "long enough!"} | 422
            /api/auth/email/verify    | {"token": "x"}                           | 422
            /api/auth/email/verify    | {}                                       | 422
            /api/auth/logout          | {}                                       | 401
            /api/auth/profile         | {"profileId": "x"}                       | 401
            """)
    void each_is_refused_with_a_whole_problem(String path, String body, int status) {
        var refused = api.call("POST", path, body);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.raw().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        for (String member : new String[] {"type", "title", "status", "detail", "instance", "code", "traceId"}) {
            assertThat(refused.body().has(member)).as(member).isTrue();
        }
    }

    @Test
    void a_refused_registration_names_each_field() {
        var refused = api.post(
                "/api/auth/register",
                Map.of("email", "not an email", "password", "x", "firstName", "", "lastName", "B"));
        var fields = Stream.of(refused.body().path("errors"))
                .flatMap(errors -> errors.values().stream())
                .map(error -> error.path("field").asString(""))
                .toList();
        assertThat(fields).containsExactlyInAnyOrder("email", "password", "firstName");
    }

    @Test
    void an_oversized_body_is_413() {
        assertThat(api.post("/api/auth/login", Map.of("email", "x".repeat(300_000), "password", "x"))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void an_unknown_address_and_a_wrong_password_read_the_same() {
        String email = Api.newAddress();
        api.register(email, "native");
        var wrong = api.signIn(email, "wrong wrong wrong");
        var unknown = api.signIn(Api.newAddress(), "wrong wrong wrong");
        assertThat(wrong.code()).isEqualTo("invalid-credentials");
        for (String member : new String[] {"type", "title", "status", "detail", "code", "instance"}) {
            assertThat(unknown.body().path(member)).isEqualTo(wrong.body().path(member));
        }
    }

    @Test
    void capitals_make_no_other_address_and_the_same_key_gives_the_same_account() {
        String email = Api.newAddress();
        var who = Map.of("email", email, "password", Api.PASSWORD, "firstName", "Ada", "lastName", "V");
        var made = api.post("/api/auth/register", who, "Idempotency-Key", "key of " + email);
        var again = api.post("/api/auth/register", who, "Idempotency-Key", "key of " + email);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("account").path("id"))
                .isEqualTo(made.body().path("account").path("id"));
        assertThat(api.register(email.toUpperCase(java.util.Locale.ROOT), "native")
                        .code())
                .isEqualTo("email-taken");
    }

    @Test
    void another_address_wants_the_password() {
        String email = Api.newAddress();
        String token = api.register(email, "native").accessToken();
        assertThat(api.as(token, "PATCH", "/api/auth/account", Map.of("email", "new-" + email))
                        .status())
                .isEqualTo(422);
        var guess = Map.of("email", "new-" + email, "password", "not the password");
        assertThat(api.as(token, "PATCH", "/api/auth/account", guess).code()).isEqualTo("invalid-credentials");
        assertThat(api.get("/api/auth/account", token).text("email")).isEqualTo(email);
    }

    @Test
    void a_password_is_not_ones_own_name() {
        String email = Api.newAddress();
        String mailbox = email.substring(0, email.indexOf('@'));
        var who = Map.of("email", email, "password", mailbox + "12", "firstName", "Ada", "lastName", "V");

        var refused = api.post("/api/auth/register", who);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("field").asString(""))
                .isEqualTo("password");
        String token = api.register(email, "native").accessToken();
        var change = Map.of("currentPassword", Api.PASSWORD, "newPassword", "Matinee" + mailbox);
        assertThat(api.as(token, "POST", "/api/auth/password/change", change).status())
                .isEqualTo(422);
    }

    @Test
    void a_password_counts_to_its_last_letter_as_it_was_typed() {
        String email = Api.newAddress();
        String password = " Päss wörd 🎬 " + "x".repeat(100) + " ";
        var who = Map.of("email", email, "password", password, "firstName", "Ada", "lastName", "V");
        assertThat(api.post("/api/auth/register", who).status()).isEqualTo(201);
        for (String other : new String[] {
            password.strip(), password.toLowerCase(java.util.Locale.ROOT), password.substring(0, password.length() - 1)
        }) {
            assertThat(api.signIn(email, other).code()).isEqualTo("invalid-credentials");
        }
        assertThat(api.signIn(email, password).status()).isEqualTo(200);
    }

    @Test
    void another_accounts_session_is_not_there() {
        var mine = api.register(Api.newAddress(), "native");
        var theirs = api.register(Api.newAddress(), "native");
        String session = theirs.claims().path("sid").asString("");
        assertThat(api.as(mine.accessToken(), "DELETE", "/api/auth/sessions/" + session, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(api.refresh(theirs.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void guessing_the_password_of_a_session_taken_over_has_a_budget() {
        String token = api.register(Api.newAddress(), "native").accessToken();
        Answer last = null;
        for (int n = 0; n < 11; n++) {
            last = api.as(token, "POST", "/api/auth/password/check", Map.of("password", "guess number " + n));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.raw().headers().firstValue("Retry-After")).isPresent();
    }
}
