package dev.matinee.auth.password;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much hashing there may be at once: one hash takes a core for about 80 ms and 19 MiB.
 *
 * @param queue how many may wait for a core, in each lane
 * @param patience how long one waits at most
 */
@Validated
@ConfigurationProperties("matinee.auth.hashing")
record HashingSettings(
        @Min(0) @DefaultValue("64") int queue,
        @DefaultValue("5s") Duration patience) {}
