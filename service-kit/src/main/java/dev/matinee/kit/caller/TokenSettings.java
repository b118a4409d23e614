package dev.matinee.kit.caller;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What an access token must say to be believed.
 *
 * @param jwksUri where the public keys are; a host that is a service's name is found by discovery
 * @param jwks the public keys themselves (a JWK set), instead of fetching them
 */
@Validated
@ConfigurationProperties("matinee.token")
public record TokenSettings(
        @NotBlank String issuer,
        @NotBlank String audience,
        @NotBlank String jwksUri,
        @Nullable String jwks) {}
