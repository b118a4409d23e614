package dev.matinee.gateway.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a token must say, and which calls want none.
 *
 * @param jwksEvery how often the keys are fetched by themselves: as long may a withdrawn one be believed
 * @param open each as method and path pattern: {@code POST /api/auth/login}
 */
@Validated
@ConfigurationProperties("matinee.token")
record TokenSettings(
        @NotBlank String issuer,
        @NotBlank String audience,
        @NotBlank String jwksUri,
        @NotNull Duration jwksEvery,
        List<String> open) {}
