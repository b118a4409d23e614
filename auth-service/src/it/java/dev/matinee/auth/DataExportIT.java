package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DataExportIT extends OnRealStores {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void an_owner_gets_all_that_every_service_keeps_page_after_page() throws Exception {
        String email = Api.newAddress();
        String token = api.register(email, "native").accessToken();

        var answer = export(token, Api.PASSWORD, "fr");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"matinee-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
        var files = unzipped(answer.body());
        assertThat(files.get("README.txt")).contains("Voici tout ce que Matinee conserve");
        assertThat(JSON.readTree(files.get("account.json")).path("email").asString())
                .isEqualTo(email);
        assertThat(JSON.readTree(files.get("sessions.json"))).hasSize(1);
        assertThat(JSON.readTree(files.get("profiles.json"))).hasSize(2);
        assertThat(files)
                .containsKeys("passkeys.json", "second-factor.json", "subscriptions.json", "invoices.json")
                .containsKeys("refunds.json", "ledger.json", "troubles.json")
                .containsKeys(
                        "profile-2/my-list.json",
                        "profile-2/ratings.json",
                        "profile-2/player-settings.json",
                        "profile-2/tracks.json",
                        "profile-2/history.json",
                        "profile-2/positions.json",
                        "profile-2/tastes.json");
        assertThat(String.join("", files.values())).doesNotContain("hash", "Hash", "secret", "seed");
    }

    @Test
    void nobody_gets_it_without_the_password() throws Exception {
        String token = api.register(Api.newAddress(), "native").accessToken();

        var answer = export(token, "a wrong one of some length", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("invalid-credentials");
    }

    @Test
    void half_of_it_is_never_given() throws Exception {
        String token = api.register(Api.newAddress(), "native").accessToken();
        KnownProfiles.away = "invoices";
        try {
            var answer = export(token, Api.PASSWORD, "en");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        } finally {
            KnownProfiles.away = "";
        }
    }

    private HttpResponse<byte[]> export(String token, String password, String language)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/auth/account/export"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Accept-Language", language)
                            // As clients say that want a refusal in JSON.
                            .header("Accept", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    JSON.writeValueAsString(Map.of("password", password))))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
