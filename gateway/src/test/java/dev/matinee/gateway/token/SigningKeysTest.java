package dev.matinee.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import dev.matinee.gateway.Services;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

class SigningKeysTest {
    @Test
    void aKeyThatIsPublishedNoMoreIsNotBelievedForLongButOneKnownOutlastsItsPublisher() {
        var auth = new Services();
        var settings = new TokenSettings(
                "matinee", "matinee", auth.address() + "/api/auth/jwks.json", Duration.ofMillis(50), List.of());
        var keys = new SigningKeys(WebClient.builder(), settings);
        try (auth) {
            assertThat(keys.verifier("test").block()).isNotNull();
            assertThat(keys.isPublished("test")).isTrue();

            auth.publish(new JWKSet());
            await().atMost(Duration.ofSeconds(10)).until(() -> !keys.isPublished("test"));
            auth.publishOwn();
            await().atMost(Duration.ofSeconds(10)).until(() -> keys.isPublished("test"));
        }
        try {
            await().during(Duration.ofMillis(300)).until(() -> keys.isPublished("test"));
        } finally {
            keys.destroy();
        }
    }
}
