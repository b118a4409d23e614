package dev.matinee.kit.redis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the two Redis are. A service may use one of them only. */
@Validated
@ConfigurationProperties("matinee.redis")
record RedisSettings(
        @Nullable @Valid Server cache, @Nullable @Valid Server state) {
    record Server(
            @NotBlank String host,
            @Min(1) @Max(65535) int port,
            @Nullable String password,
            boolean tls) {}
}
