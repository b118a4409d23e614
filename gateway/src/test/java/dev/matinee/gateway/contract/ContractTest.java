package dev.matinee.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.gateway.contract.Contract.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {
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
        assertThat(whole.at("/components/schemas").propertyNames()).containsExactly("AuthAnswer", "ProfileAnswer");
    }

    private Part part(String service, String open, String internal) {
        return new Part(service, json.readTree("""
                {"paths": {"%s": {"get": {"schema": {"$ref": "#/components/schemas/Answer"}}}, "%s": {}},
                 "components": {"schemas": {"Answer": {"type": "object"}}}}""".formatted(open, internal)));
    }
}
