package dev.matinee.playback.cdn;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CdnConfiguration {
    /** Where the settings say that the key group is. */
    @Bean
    KeySource keySource(CdnSettings settings, JsonMapper json, @Lazy SecretsManagerClient secrets) {
        if (settings.keyFolder() != null) {
            return new KeyFolder(Path.of(settings.keyFolder()));
        }
        return settings.keySecret() != null ? new KeySecret(secrets, json, settings.keySecret()) : told(settings);
    }

    static KeySource told(CdnSettings settings) {
        String active = Objects.requireNonNull(settings.keyPairId());
        Map<String, String> keys = new HashMap<>(settings.earlierKeys());
        keys.put(active, Objects.requireNonNull(settings.privateKey()));
        var group = new KeyGroup(active, keys);
        return () -> group;
    }

    @Bean
    @Lazy
    SecretsManagerClient secretsManagerClient(SecretsManagerSettings settings) {
        var builder = SecretsManagerClient.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(ApacheHttpClient.builder());
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(SecretsManagerSettings settings) {
        return settings.accessKeyId() != null && settings.secretAccessKey() != null
                ? StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKeyId(), settings.secretAccessKey()))
                : DefaultCredentialsProvider.builder().build();
    }
}
