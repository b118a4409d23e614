package dev.matinee.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.caller.ClosedToKids;
import dev.matinee.kit.caller.OpenEndpoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {
    private final Calls calls = new Calls(
            List.of(OpenEndpoints.of("GET /api/avatars", "GET /api/manifests/**")),
            List.of(ClosedToKids.of("PATCH /api/profiles/**", "/api/billing/checkout")));

    @Test
    void anOperationIsOpenByMethodAndPath() {
        assertThat(calls.areOpen("GET", "/api/avatars")).isTrue();
        assertThat(calls.areOpen("POST", "/api/avatars")).isFalse();
        assertThat(calls.areOpen("GET", "/api/manifests/{titleId}/{*file}")).isTrue();
    }

    @Test
    void whatIsClosedByPathAloneIsClosedForEveryMethod() {
        assertThat(calls.areClosedToKids("PATCH", "/api/profiles/{id}")).isTrue();
        assertThat(calls.areClosedToKids("GET", "/api/profiles/{id}")).isFalse();
        assertThat(calls.areClosedToKids("POST", "/api/billing/checkout")).isTrue();
    }
}
