package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class StudioAccountsIT extends OnRealStores {
    private static final String SEARCH = "/api/studio/accounts/search";

    @Test
    void an_account_is_found_by_its_address_and_its_devices_are_signed_out(CapturedOutput out) {
        String address = Api.newAddress();
        var viewer = api.register(address, "native");
        String operator = operator();

        var found = api.as(operator, "POST", SEARCH, Map.of("email", address.toUpperCase(Locale.ROOT)));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("email").asString()).isEqualTo(address);
        String id = found.body().path("id").asString();
        assertThat(api.get("/api/studio/accounts/" + id, operator).body()).isEqualTo(found.body());

        var sessions = api.get("/api/studio/accounts/" + id + "/sessions", operator);
        assertThat(sessions.body().path("items").size()).isEqualTo(1);
        String end = "/api/studio/accounts/" + id + "/sessions/end";
        assertThat(api.as(operator, "POST", end, Map.of()).status())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(api.as(operator, "POST", end, Map.of("why", "lost its telephone"))
                        .status())
                .isEqualTo(204);
        assertThat(written(out, id))
                .containsSubsequence(
                        "account-looked-at account",
                        "account-looked-at sessions",
                        "sessions-ended-by-operator lost its telephone");
        assertThat(api.get("/api/studio/accounts/" + id + "/sessions", operator)
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(api.refresh(viewer.body().path("refreshToken").asString(""))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("session-ended");
    }

    /** What the log of what matters has of an account: the event, and what was looked at or why it was done. */
    private static List<String> written(CapturedOutput out, String account) {
        return out.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .<JsonNode>map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("account").asString("").equals(account))
                .map(line -> line.path("event").asString("") + " "
                        + line.path("what").asString("") + line.path("why").asString(""))
                .toList();
    }

    @Test
    void a_part_of_an_address_finds_nobody_and_a_viewer_finds_nobody_at_all() {
        String address = Api.newAddress();
        String viewer = api.register(address, "native").accessToken();
        String operator = operator();
        assertThat(api.as(operator, "POST", SEARCH, Map.of("email", address.substring(2)))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(operator, "POST", SEARCH, Map.of("email", "")).status())
                .isEqualTo(422);
        assertThat(api.get("/api/studio/accounts/nobody", operator).status()).isEqualTo(404);
        assertThat(api.get("/api/studio/accounts/nobody/sessions", operator).status())
                .isEqualTo(404);
        assertThat(api.as(viewer, "POST", SEARCH, Map.of("email", address)).status())
                .isEqualTo(403);
    }

    private String operator() {
        return api.post(
                        "/api/auth/login",
                        Map.of("email", "operator@example.org", "password", Api.PASSWORD, "client", "native"))
                .body()
                .path("accessToken")
                .asString("");
    }
}
