package dev.matinee.catalog.cdn;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The distribution that viewers get media from. Without an endpoint it is AWS's, with its default credentials.
 *
 * @param endpoint of another control API
 */
@Validated
@ConfigurationProperties("matinee.cdn")
record CdnSettings(
        @NotBlank String distributionId,
        @Nullable URI endpoint,
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey) {
    @Override
    public String toString() {
        return "CdnSettings[" + distributionId + " at " + endpoint + "]";
    }
}
