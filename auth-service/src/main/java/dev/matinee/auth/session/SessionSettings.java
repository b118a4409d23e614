package dev.matinee.auth.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle after its last use
 * @param absolute after signing in
 * @param grace how long the last spent refresh token is answered again, for an answer that was lost; 10 s at most
 */
@ConfigurationProperties("matinee.auth.session")
record SessionSettings(
        @DefaultValue("30d") Duration idle,
        @DefaultValue("180d") Duration absolute,
        @DefaultValue("10s") Duration grace) {
    SessionSettings {
        if (grace.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("matinee.auth.session.grace is more than the 10 s that are promised");
        }
    }
}
