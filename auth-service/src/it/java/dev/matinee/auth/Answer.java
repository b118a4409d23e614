package dev.matinee.auth;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was answered, ready to be looked into. */
record Answer(int status, JsonNode body, List<String> setCookies, HttpResponse<String> raw) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> raw) {
        String body = raw.body();
        return new Answer(
                raw.statusCode(),
                body.isEmpty() ? JSON.nullNode() : JSON.readTree(body),
                raw.headers().allValues("Set-Cookie"),
                raw);
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    String code() {
        return text("code");
    }

    String accessToken() {
        return text("accessToken");
    }

    String refreshToken() {
        return text("refreshToken");
    }

    /** The value of the refresh cookie. */
    Optional<String> cookie() {
        return setCookies.stream()
                .filter(c -> c.startsWith("matinee_refresh="))
                .map(c -> c.substring("matinee_refresh=".length(), c.indexOf(';')))
                .findFirst();
    }

    JsonNode claims() {
        byte[] claims = java.util.Base64.getUrlDecoder().decode(accessToken().split("\\.", -1)[1]);
        return JSON.readTree(claims);
    }
}
