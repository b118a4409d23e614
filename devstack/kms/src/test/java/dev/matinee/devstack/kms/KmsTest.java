package dev.matinee.devstack.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** The stand-in, as the real SDK meets it. */
class KmsTest {
    private static final Map<String, String> CONTEXT = Map.of("title", "t1", "asset", "a1", "group", "std");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(5, TimeUnit.SECONDS);
    }

    @Test
    void a_data_key_comes_back_from_what_wraps_it() throws Exception {
        try (KmsClient kms = client(start("here"), "secret")) {
            var made = generate(kms, "alias/matinee");

            assertThat(made.plaintext().asByteArray()).hasSize(16);
            assertThat(made.keyId()).matches("arn:aws:kms:us-east-1:000000000000:key/[0-9a-f-]{36}");
            assertThat(decrypt(kms, made.ciphertextBlob(), CONTEXT)).isEqualTo(made.plaintext());
            assertThat(generate(kms, made.keyId()).plaintext()).isNotEqualTo(made.plaintext());
            var described = kms.describeKey(ask -> ask.keyId("alias/matinee")).keyMetadata();
            assertThat(described.arn()).isEqualTo(made.keyId());
            assertThat(described.enabled()).isTrue();
            assertThat(generate(kms, described.keyId()).keyId()).isEqualTo(made.keyId());
            assertThat(kms.generateDataKeyWithoutPlaintext(
                                    ask -> ask.keyId("alias/matinee").numberOfBytes(24))
                            .ciphertextBlob()
                            .asByteArray())
                    .hasSize(1 + 16 + 12 + 24 + 16);
        }
    }

    @Test
    void what_was_wrapped_with_another_context_or_changed_stays_wrapped() throws Exception {
        try (KmsClient kms = client(start("here"), "secret")) {
            SdkBytes wrapped = generate(kms, "alias/matinee").ciphertextBlob();

            refused(kms, wrapped, Map.of("title", "t1", "asset", "a1", "group", "high"));
            refused(kms, wrapped, Map.of());
            refused(kms, wrapped, Map.of("title", "t1", "asset", "a1groupstd"));
            for (int at : new int[] {0, 5, 20, 40}) {
                byte[] changed = wrapped.asByteArray();
                changed[at] ^= 1;
                refused(kms, SdkBytes.fromByteArray(changed), CONTEXT);
            }
            refused(kms, SdkBytes.fromByteArray(new byte[7]), CONTEXT);
        }
    }

    @Test
    void another_machine_cannot_unwrap_it_and_this_one_can_after_it_was_started_again() throws Exception {
        SdkBytes wrapped;
        try (KmsClient kms = client(start("here"), "secret")) {
            wrapped = generate(kms, "alias/matinee").ciphertextBlob();
        }
        try (KmsClient again = client(start("here"), "secret");
                KmsClient other = client(start("there"), "secret")) {
            assertThat(decrypt(again, wrapped, CONTEXT).asByteArray()).hasSize(16);
            refused(other, wrapped, CONTEXT);
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("here/master-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_key_that_is_not_there_is_said_so() throws Exception {
        try (KmsClient kms = client(start("here"), "secret")) {
            SdkBytes wrapped = generate(kms, "alias/matinee").ciphertextBlob();

            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> generate(kms, "alias/other"));
            assertThatExceptionOfType(IncorrectKeyException.class)
                    .isThrownBy(() -> kms.decrypt(ask ->
                            ask.keyId("alias/other").ciphertextBlob(wrapped).encryptionContext(CONTEXT)));
            assertThatExceptionOfType(KmsException.class)
                    .isThrownBy(() -> kms.generateDataKey(ask -> ask.keyId("alias/matinee")))
                    .extracting(e -> e.awsErrorDetails().errorCode())
                    .isEqualTo("ValidationException");
            assertThatExceptionOfType(KmsException.class)
                    .isThrownBy(() -> kms.listKeys())
                    .extracting(e -> e.awsErrorDetails().errorCode())
                    .isEqualTo("UnknownOperationException");
        }
    }

    @Test
    void only_who_has_the_secret_is_answered() throws Exception {
        int port = start("here");
        try (KmsClient wrong = client(port, "another");
                KmsClient late =
                        client(start("later", Clock.offset(Clock.systemUTC(), Duration.ofMinutes(16))), "secret")) {
            assertThatExceptionOfType(KmsException.class)
                    .isThrownBy(() -> generate(wrong, "alias/matinee"))
                    .extracting(e -> e.awsErrorDetails().errorCode())
                    .isEqualTo("InvalidSignatureException");
            assertThatExceptionOfType(KmsException.class)
                    .isThrownBy(() -> generate(late, "alias/matinee"))
                    .withMessageContaining("expired");
        }
        var unsigned = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("X-Amz-Target", "TrentService.GenerateDataKey")
                .POST(HttpRequest.BodyPublishers.ofString("{\"KeyId\":\"alias/matinee\",\"KeySpec\":\"AES_128\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(unsigned, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("MissingAuthenticationTokenException");
        }
    }

    private int start(String name) throws Exception {
        return start(name, Clock.systemUTC());
    }

    private int start(String name, Clock clock) throws Exception {
        var settings = new KmsSettings("127.0.0.1", 0, folder.resolve(name), "matinee", "secret");
        var port = new CompletableFuture<Integer>();
        vertx.deployVerticle(new KmsServer(settings, clock, port)).await(10, TimeUnit.SECONDS);
        return port.join();
    }

    private static KmsClient client(int port, String secret) {
        return KmsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("matinee", secret)))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    private static GenerateDataKeyResponse generate(KmsClient kms, String key) {
        return kms.generateDataKey(
                ask -> ask.keyId(key).keySpec(DataKeySpec.AES_128).encryptionContext(CONTEXT));
    }

    private static SdkBytes decrypt(KmsClient kms, SdkBytes wrapped, Map<String, String> context) {
        return kms.decrypt(ask -> ask.ciphertextBlob(wrapped).encryptionContext(context))
                .plaintext();
    }

    private static void refused(KmsClient kms, SdkBytes wrapped, Map<String, String> context) {
        assertThatExceptionOfType(InvalidCiphertextException.class).isThrownBy(() -> decrypt(kms, wrapped, context));
    }
}
