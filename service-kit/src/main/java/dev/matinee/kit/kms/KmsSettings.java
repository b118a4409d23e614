package dev.matinee.kit.kms;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where KMS is. Without an endpoint it is AWS, with its default credentials.
 *
 * @param key that wraps new keys: its id, its ARN, or an alias of it
 */
@Validated
@ConfigurationProperties("matinee.kms")
public record KmsSettings(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") @NotBlank String region,
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey,
        @DefaultValue("alias/matinee") @NotBlank String key) {
    @Override
    public String toString() {
        return "KmsSettings[endpoint=%s, region=%s, key=%s]".formatted(endpoint, region, key);
    }
}
