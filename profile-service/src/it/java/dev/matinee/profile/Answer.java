package dev.matinee.profile;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was answered, ready to be looked into. */
record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> raw) {
        String body = raw.body();
        return new Answer(raw.statusCode(), body.isEmpty() ? JSON.nullNode() : JSON.readTree(body), raw);
    }

    String code() {
        return body.path("code").asString("");
    }

    String id() {
        return body.path("id").asString("");
    }

    List<String> ids() {
        return body.path("items").values().stream()
                .map(item -> item.path("id").asString(""))
                .toList();
    }
}
