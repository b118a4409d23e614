package dev.matinee.auth.token;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Keys that access tokens are signed with. All are published, so that a key can be known before it is used and after.
 *
 * @param signingKeys by key id: PKCS8 PEM of an RSA key
 * @param signingKeyId the one that signs; without it, the last in the order of their ids
 */
@Validated
@ConfigurationProperties("matinee.auth")
record SigningSettings(
        @NotEmpty(message = "wants at least one key: matinee.auth.signing-keys.<kid>, a PKCS8 PEM")
        Map<String, String> signingKeys,

        @Nullable String signingKeyId) {}
