package dev.matinee.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.gateway.contract.Contract.Part;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.testing.CommittedContract;
import dev.matinee.kit.testing.OperationCodes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {
    private static final List<String> SERVICES = List.of(
            "auth-service",
            "profile-service",
            "catalog-service",
            "billing-service",
            "playback-service",
            "recommendation-service");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void publicPathsOfAllServicesAreOneDocumentAndSchemasOfTheSameNameStayApart() {
        var whole = new Contract(json)
                .merge(List.of(
                        part("auth-service", "/api/auth/login", "/internal/accounts"),
                        part("profile-service", "/api/profiles", "/internal/profiles")));

        assertThat(whole.path("paths").propertyNames()).containsExactly("/api/auth/login", "/api/profiles");
        assertThat(whole.at("/paths/~1api~1profiles/get/schema/$ref").stringValue())
                .isEqualTo("#/components/schemas/ProfileAnswer");
        assertThat(whole.at("/components/schemas").propertyNames())
                .containsExactly("AuthAnswer", "ProfileAnswer", "ProblemCode");
    }

    @Test
    void theCommittedDocumentIsWhatTheServicesAndTheDoorSay() {
        CommittedContract.whole().is(whole());
    }

    /** A method that no operation has is told by no operation. */
    @Test
    void everyProblemThatAnyServiceMayAnswerIsNamedByAnOperation() {
        var codes = Arrays.stream(CommonProblem.values())
                .filter(code -> code != CommonProblem.NOT_ALLOWED)
                .map(CommonProblem::code)
                .toList();

        assertThat(OperationCodes.of(whole())).containsAll(codes);
    }

    @Test
    void theDoorsOwnRefusalsAreSaidWhereTheyAreAnswered() {
        var whole = new Contract(json).merge(List.of(part("auth-service", "/api/auth/login", "/internal/accounts")));

        var responses = whole.at("/paths/~1api~1auth~1login/get/responses");
        assertThat(responses.propertyNames()).containsExactly("200", "400", "429", "500", "503");
        assertThat(responses
                        .at("/503/content/application~1problem+json/examples")
                        .propertyNames())
                .containsExactly("overloaded", "unavailable");
        assertThat(responses.at("/429/headers").propertyNames()).containsExactly("Retry-After");
    }

    private JsonNode whole() {
        var parts = SERVICES.stream()
                .map(service -> new Part(service, CommittedContract.of(service).read()))
                .toList();
        return json.readTree(json.writeValueAsString(new Contract(json).merge(parts)));
    }

    private Part part(String service, String open, String internal) {
        return new Part(service, json.readTree("""
                {"paths": {"%s": {"get": {"operationId": "Show", "tags": ["Some"],
                  "schema": {"$ref": "#/components/schemas/Answer"}, "responses": {"200": {"description": "OK"}}}}, "%s": {}},
                 "components": {"schemas": {"Answer": {"type": "object"}}}}""".formatted(open, internal)));
    }
}
