package dev.matinee.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class DocsPageTest {
    private final WebTestClient client = WebTestClient.bindToRouterFunction(new DocsPage().docs())
            .configureClient()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
            .build();

    @Test
    void everythingThatThePageNamesIsThereAndItsPolicyAllowsNothingElse() {
        var page = client.get()
                .uri("/api/docs/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self';"))
                .expectBody()
                .returnResult()
                .getResponseBody();

        var named = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(new String(Objects.requireNonNull(page), StandardCharsets.UTF_8))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(named).hasSize(3).allMatch(address -> address.startsWith("/api/docs/"));
        named.forEach(
                address -> client.get().uri(address).exchange().expectStatus().isOk());
    }
}
