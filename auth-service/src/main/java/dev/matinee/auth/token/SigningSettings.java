package dev.matinee.auth.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys follow one another.
 *
 * @param rotateEvery how long a key signs
 * @param publishAhead how long it is published before it signs: longer than anybody keeps {@code jwks.json}
 * @param readEvery how often an instance looks for what another one made
 */
@ConfigurationProperties("matinee.auth.signing")
record SigningSettings(
        @DefaultValue("90d") Duration rotateEvery,
        @DefaultValue("10m") Duration publishAhead,
        @DefaultValue("5s") Duration readEvery) {
    SigningSettings {
        if (publishAhead.compareTo(readEvery) <= 0 || rotateEvery.compareTo(publishAhead) <= 0) {
            throw new IllegalArgumentException("matinee.auth.signing wants read-every < publish-ahead < rotate-every");
        }
    }
}
