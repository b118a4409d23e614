package dev.matinee.kit.kms;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** KMS for those services that bring its client. Nothing is asked of it until a key is. */
@AutoConfiguration
@ConditionalOnClass({KmsClient.class, ApacheHttpClient.class})
@EnableConfigurationProperties(KmsSettings.class)
class KmsAutoConfiguration {
    /** A player waits for a licence: rather refused soon than late. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    @Lazy
    KmsClient kmsClient(KmsSettings settings) {
        var builder = KmsClient.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .overrideConfiguration(calls -> calls.apiCallTimeout(PATIENCE))
                .httpClientBuilder(ApacheHttpClient.builder());
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    @Bean
    @Lazy
    KeyWrapping keyWrapping(KmsClient kms, KmsSettings settings) {
        return new KeyWrapping(kms, settings.key());
    }

    private static AwsCredentialsProvider credentials(KmsSettings settings) {
        return settings.accessKeyId() != null && settings.secretAccessKey() != null
                ? StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKeyId(), settings.secretAccessKey()))
                : DefaultCredentialsProvider.builder().build();
    }
}
