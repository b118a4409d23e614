package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class SecurityLogIT extends OnRealStores {
    @Test
    void who_proves_what_and_who_does_not_is_written_down(CapturedOutput out) {
        String email = Api.newAddress();
        var registered = api.register(email, "native");
        String account = registered.body().at("/account/id").asString("");
        api.signIn(email, "a wrong password");
        api.refresh("rubbish");
        var signedIn = api.signIn(email, Api.PASSWORD);

        assertThat(events(out))
                .containsSubsequence(
                        "signed-in " + account + " registration",
                        "refused invalid-credentials /api/auth/login",
                        "refused session-ended /api/auth/refresh",
                        "signed-in " + account + " password");
        assertThat(out.getOut())
                .contains("\"session\":\"" + signedIn.claims().path("sid").asString("") + "\"");
    }

    @Test
    void what_is_done_to_an_account_is_written_down_and_no_secret_is(CapturedOutput out) {
        String email = Api.newAddress();
        String token = api.register(email, "native").accessToken();
        String other = api.signIn(email, Api.PASSWORD).refreshToken();
        api.as(
                token,
                "POST",
                "/api/auth/password/change",
                Map.of("currentPassword", Api.PASSWORD, "newPassword", "another one, as long"));
        api.as(
                token,
                "PATCH",
                "/api/auth/account",
                Map.of("email", "new-" + email, "password", "another one, as long"));
        api.as(token, "DELETE", "/api/auth/account", Map.of("password", "another one, as long"));

        assertThat(events(out).stream().map(line -> line.split(" ", 2)[0]).toList())
                .containsSubsequence(
                        "signed-in", "password-changed", "session-ended", "address-changed", "account-erased");
        var ours = out.getAll().lines().filter(line -> !line.contains("com.icegreen"));
        assertThat(String.join("\n", ours.toList()))
                .doesNotContain(email, token, other, Api.PASSWORD, "another one, as long");
    }

    private static List<String> events(CapturedOutput out) {
        return out.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .<JsonNode>map(JsonMapper.shared()::readTree)
                .filter(line -> line.has("event"))
                .map(line -> line.path("event").asString("").equals("refused")
                        ? "refused " + line.path("code").asString("") + " "
                                + line.path("where").asString("")
                        : line.path("event").asString("") + " "
                                + line.path("account").asString("") + " "
                                + line.path("by").asString(""))
                .toList();
    }
}
