package dev.matinee.playback.cdn;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where secrets are asked for. Without an endpoint it is AWS, with its default credentials.
 *
 * @param endpoint of something else that speaks as Secrets Manager does
 */
@ConfigurationProperties("matinee.secrets-manager")
record SecretsManagerSettings(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey) {
    @Override
    public String toString() {
        return "SecretsManagerSettings[" + endpoint + ", " + region + ", " + accessKeyId + "]";
    }
}
