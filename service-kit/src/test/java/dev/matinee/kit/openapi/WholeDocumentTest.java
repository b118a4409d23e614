package dev.matinee.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.testing.ServiceContract;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WholeDocumentTest {
    private final JsonNode document =
            ServiceContract.of("dev.matinee.kit.openapi.sample").document();

    @Test
    void whatOperationsRefuseFollowsFromWhatTheyAre() {
        assertThat(codes("/api/films", "get")).containsExactly("internal", "invalid", "malformed", "not-acceptable");
        assertThat(codes("/api/films/{id}", "put"))
                .containsExactly(
                        "internal",
                        "invalid",
                        "kids-profile",
                        "malformed",
                        "not-acceptable",
                        "not-found",
                        "profile-required",
                        "too-large",
                        "unauthorized",
                        "unsupported-media-type",
                        "version-conflict");
    }

    @Test
    void whoeverCallsIsNoParameterAndAnOpenOperationWantsNoToken() {
        assertThat(operation("/api/films", "get").path("security").isEmpty()).isTrue();
        assertThat(operation("/api/films/{id}", "put").has("security")).isFalse();
        assertThat(operation("/api/films/{id}", "put").path("parameters").findValuesAsString("name"))
                .containsExactly("id");
    }

    @Test
    void aComponentIsThereUnlessItMayBeNullAndNullWhereItIsWrittenInAnyCase() {
        var film = schema("Film");

        assertThat(film.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("id", "watchedAt");
        assertThat(types(film, "badge")).containsExactly("string");
        assertThat(types(film, "watchedAt")).containsExactlyInAnyOrder("string", "null");
    }

    @Test
    void whatMayBeLeftOutOfARequestMayBeNull() {
        var change = schema("FilmsChange");

        assertThat(change.path("required").valueStream().map(JsonNode::asString))
                .containsExactly("title");
        assertThat(types(change, "badge")).containsExactlyInAnyOrder("string", "null");
        assertThat(change.at("/properties/thumb/enum").toString()).isEqualTo("[\"UP\",\"DOWN\",null]");
        assertThat(change.at("/properties/title/pattern").asString()).isEqualTo("^(?:[^\\n]+)$");
    }

    @Test
    void examplesArePutTogetherFromTheirParts() {
        var sent =
                operation("/api/films/{id}", "put").at("/requestBody/content/application~1json/examples/request/value");

        assertThat(sent.path("title").asString()).isEqualTo("A Trip to the Moon");
        assertThat(sent.path("badge").asString()).isEqualTo("restored");
        assertThat(sent.path("thumb").asString()).isEqualTo("UP");
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private Set<String> codes(String path, String method) {
        var codes = new TreeSet<String>();
        operation(path, method)
                .path("responses")
                .forEach(response -> codes.addAll(response.at("/content/application~1problem+json/examples")
                        .propertyNames()));
        return codes;
    }

    private static List<String> types(JsonNode schema, String property) {
        var type = schema.path("properties").path(property).path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString());
    }
}
