package dev.matinee.devstack.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** AWS's own client, as it calls AWS. */
class SecretsManagerTest {
    private static final String NAME = "matinee/cdn-keys";

    @TempDir
    Path folder;

    private SecretsManager manager;
    private SecretsManagerClient client;

    @BeforeEach
    void start() throws IOException {
        manager = start(Clock.systemUTC());
        client = client("secret");
    }

    private SecretsManager start(Clock clock) throws IOException {
        return SecretsManager.start(0, folder.resolve("secrets"), "matinee", "secret", clock);
    }

    private SecretsManagerClient client(String secret) {
        return SecretsManagerClient.builder()
                .endpointOverride(manager.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("matinee", secret)))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        manager.close();
    }

    private String value(String stage) {
        return client.getSecretValue(get -> get.secretId(NAME).versionStage(stage))
                .secretString();
    }

    @Test
    void a_secret_is_made_read_and_replaced_and_what_was_before_can_still_be_had() {
        var made = client.createSecret(create -> create.name(NAME).secretString("one"));
        var put = client.putSecretValue(p -> p.secretId(made.arn()).secretString("two"));

        assertThat(client.getSecretValue(get -> get.secretId(NAME)).secretString())
                .isEqualTo("two");
        assertThat(value("AWSCURRENT")).isEqualTo("two");
        assertThat(value("AWSPREVIOUS")).isEqualTo("one");
        assertThat(client.getSecretValue(get -> get.secretId(NAME).versionId(made.versionId()))
                        .secretString())
                .isEqualTo("one");
        var described = client.describeSecret(d -> d.secretId(NAME));
        assertThat(described.versionIdsToStages()).containsOnlyKeys(made.versionId(), put.versionId());
        assertThat(described.createdDate())
                .isCloseTo(java.time.Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(1)));

        client.putSecretValue(p -> p.secretId(NAME).secretString("three"));
        assertThat(value("AWSPREVIOUS")).isEqualTo("two");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(
                        () -> client.getSecretValue(get -> get.secretId(NAME).versionId(made.versionId())));
    }

    @Test
    void one_that_waits_is_not_the_current_one() {
        client.createSecret(create -> create.name(NAME).secretString("one"));
        client.putSecretValue(p -> p.secretId(NAME).secretString("two").versionStages("AWSPENDING"));
        assertThat(value("AWSCURRENT")).isEqualTo("one");
        assertThat(value("AWSPENDING")).isEqualTo("two");
    }

    @Test
    void said_again_it_is_done_once_and_never_for_something_else() {
        client.createSecret(create -> create.name(NAME).secretString("one"));
        String token = "01234567-89ab-cdef-0123-456789abcdef";
        for (int i = 0; i < 2; i++) {
            client.putSecretValue(p -> p.secretId(NAME).secretString("two").clientRequestToken(token));
        }
        assertThat(value("AWSPREVIOUS")).isEqualTo("one");
        assertThatExceptionOfType(ResourceExistsException.class)
                .isThrownBy(() -> client.putSecretValue(
                        p -> p.secretId(NAME).secretString("x").clientRequestToken(token)));
        assertThatExceptionOfType(ResourceExistsException.class)
                .isThrownBy(
                        () -> client.createSecret(create -> create.name(NAME).secretString("x")));
    }

    @Test
    void what_is_not_there_or_no_name_is_refused() {
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> value("AWSCURRENT"));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() ->
                        client.createSecret(create -> create.name("../..\\x").secretString("x")));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getSecretValue(get -> get.secretId("../fresh")));
    }

    @Test
    void nobody_else_is_answered_nor_too_late() throws Exception {
        client.createSecret(create -> create.name(NAME).secretString("one"));
        try (var stranger = client("another")) {
            assertThatExceptionOfType(SecretsManagerException.class)
                    .isThrownBy(() -> stranger.getSecretValue(get -> get.secretId(NAME)))
                    .satisfies(refused ->
                            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException"));
        }
        try (var http = HttpClient.newHttpClient()) {
            var unsigned = HttpRequest.newBuilder(manager.endpoint())
                    .header("X-Amz-Target", "secretsmanager.GetSecretValue")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"SecretId\":\"" + NAME + "\"}"))
                    .build();
            var answer = http.send(unsigned, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("MissingAuthenticationTokenException")
                    .doesNotContain("one");
        }
        manager.close();
        manager = start(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(16)));
        client.close();
        client = client("secret");
        assertThatExceptionOfType(SecretsManagerException.class).isThrownBy(() -> value("AWSCURRENT"));
    }

    @Test
    void secrets_outlive_it_in_files_that_only_their_owner_reads() throws IOException {
        client.createSecret(create -> create.name(NAME).secretString("one"));
        manager.close();
        client.close();
        manager = start(Clock.systemUTC());
        client = client("secret");
        assertThat(value("AWSCURRENT")).isEqualTo("one");
        try (var files = Files.list(folder.resolve("secrets"))) {
            assertThat(files)
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
