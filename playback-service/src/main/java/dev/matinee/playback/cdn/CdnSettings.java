package dev.matinee.playback.cdn;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the CDN is signed for. The key group is in a folder, in a secret of AWS Secrets Manager, or, where it never changes while
 * the service runs, in these settings: in one of them.
 *
 * @param origin scheme and host that viewers call, such as {@code https://films.example}
 * @param keyFolder of {@code <key-pair-id>.pem} and {@code active}: see {@link KeyFolder}
 * @param keySecret name or ARN of a secret: see {@link KeySecret}
 * @param lookEvery how often folder or secret is looked at again, a tenth more or less
 * @param keyPairId of the key that signs
 * @param privateKey PKCS8 PEM: EC P-256, or RSA-2048
 * @param earlierKeys keys that signed before and are still in the key group, by id: what they signed goes on being
 *     believed
 * @param hashAlgorithm what CloudFront is told in {@code Hash-Algorithm}
 * @param addressPrefix how many bits of the viewer's IPv4 address a policy is bound to: 32 is the address, 24 its network;
 *     null for none
 */
@Validated
@ConfigurationProperties("matinee.cdn")
record CdnSettings(
        @NotBlank @Pattern(regexp = "https?://[^/*?]+") String origin,
        @Nullable String keyFolder,
        @Nullable String keySecret,
        @DefaultValue("PT30S") @NotNull Duration lookEvery,
        @Nullable String keyPairId,
        @Nullable String privateKey,
        @DefaultValue Map<String, String> earlierKeys,
        @DefaultValue("SHA256") @NotNull HashAlgorithm hashAlgorithm,
        @Nullable @Min(8) @Max(32) Integer addressPrefix) {

    /** What is set to nothing is not set: an overlay of settings takes one away so. */
    CdnSettings {
        keyFolder = orNull(keyFolder);
        keySecret = orNull(keySecret);
        keyPairId = orNull(keyPairId);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @AssertTrue(
            message = "matinee.cdn wants one of key-folder, key-secret, and key-pair-id with private-key; it has none, "
                    + "or more than one")
    boolean isOfOneGroup() {
        return Stream.of(keyFolder, keySecret, keyPairId)
                                .filter(one -> one != null)
                                .count()
                        == 1
                && (keyPairId == null) == (privateKey == null);
    }

    @AssertTrue(message = "matinee.cdn.look-every is a second or more")
    boolean isPatient() {
        return lookEvery.compareTo(Duration.ofSeconds(1)) >= 0;
    }

    @Override
    public String toString() {
        return "CdnSettings[" + origin + ", " + hashAlgorithm + "]";
    }
}
