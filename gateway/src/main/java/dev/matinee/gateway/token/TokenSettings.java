package dev.matinee.gateway.token;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a token must say, and which calls want none.
 *
 * @param open each as method and path pattern: {@code POST /api/auth/login}
 */
@Validated
@ConfigurationProperties("matinee.token")
record TokenSettings(
        @NotBlank String issuer,
        @NotBlank String audience,
        @NotBlank String jwksUri,
        List<String> open) {}
