package dev.matinee.playback.cdn;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the CDN is signed for.
 *
 * @param origin scheme and host that viewers call, such as {@code https://films.example}
 * @param keyPairId of the key that signs
 * @param privateKey PKCS8 PEM: EC P-256, or RSA-2048
 * @param hashAlgorithm what CloudFront is told in {@code Hash-Algorithm}
 * @param earlierKeys keys that signed before and are still in the key group, by id: what they signed goes on being
 *     believed
 */
@Validated
@ConfigurationProperties("matinee.cdn")
record CdnSettings(
        @NotBlank @Pattern(regexp = "https?://[^/*?]+") String origin,
        @NotBlank String keyPairId,
        @NotBlank String privateKey,
        @DefaultValue("SHA256") @NotNull HashAlgorithm hashAlgorithm,
        @DefaultValue Map<String, String> earlierKeys) {
    @Override
    public String toString() {
        return "CdnSettings[" + origin + ", " + keyPairId + ", " + hashAlgorithm + "]";
    }
}
