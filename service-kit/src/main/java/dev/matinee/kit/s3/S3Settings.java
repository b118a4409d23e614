package dev.matinee.kit.s3;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where objects are. Without an endpoint it is AWS, with its default credentials.
 *
 * @param publicEndpoint where those reach it who are given addresses: browsers, and the operator's machine; null: as the
 *     service does. Addresses are signed for it, and nothing is asked of it
 * @param masters bucket of what operators upload
 * @param media bucket of what viewers play
 * @param images bucket of artwork
 * @param models bucket of trained models
 */
@Validated
@ConfigurationProperties("matinee.s3")
public record S3Settings(
        @Nullable URI endpoint,
        @Nullable URI publicEndpoint,
        @DefaultValue("us-east-1") @NotBlank String region,
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey,
        @DefaultValue("matinee-masters") @NotBlank String masters,
        @DefaultValue("matinee-media") @NotBlank String media,
        @DefaultValue("matinee-images") @NotBlank String images,
        @DefaultValue("matinee-models") @NotBlank String models) {

    /** Where addresses point that are given away; null is AWS. */
    @Nullable
    URI addressed() {
        return publicEndpoint == null ? endpoint : publicEndpoint;
    }
}
