package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorsIT extends OnRealStores {
    @Test
    void operators_are_listed_by_name_for_operators_alone() {
        String viewer = api.register(Api.newAddress(), "native").accessToken();
        var operator = api.post(
                "/api/auth/login",
                Map.of("email", "operator@example.org", "password", Api.PASSWORD, "client", "native"));

        var listed = api.get(
                "/api/studio/operators", operator.body().path("accessToken").asString(""));

        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.body().path("items").size()).isEqualTo(1);
        assertThat(listed.body().at("/items/0/id")).isEqualTo(operator.body().at("/account/id"));
        assertThat(listed.body().at("/items/0/name").asString("")).isEqualTo("First Operator");
        assertThat(listed.body().toString()).doesNotContain("@");
        assertThat(api.get("/api/studio/operators", viewer).status()).isEqualTo(403);
    }
}
