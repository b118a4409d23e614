package dev.matinee.encoder.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.devstack.kms.KmsServer;
import dev.matinee.devstack.kms.KmsSettings;
import dev.matinee.encoder.EncoderSettings;
import dev.matinee.kit.kms.KeyWrapping;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** Keys of assets, wrapped by the stand-in for KMS. */
class ContentKeysIT {
    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    private KeyWrapping wrapping;
    private ContentKeys keys;

    @BeforeEach
    void start() throws Exception {
        var port = new CompletableFuture<Integer>();
        var settings = new KmsSettings("127.0.0.1", 0, folder.resolve("kms"), "matinee", "secret");
        vertx.deployVerticle(new KmsServer(settings, Clock.systemUTC(), port)).await(10, TimeUnit.SECONDS);
        KmsClient kms = KmsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port.join()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("matinee", "secret")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
        wrapping = new KeyWrapping(kms, "alias/matinee");
        keys = new ContentKeys(settings(ProtectionScheme.CBCS), wrapping);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(5, TimeUnit.SECONDS);
    }

    private EncoderSettings settings(ProtectionScheme scheme) {
        return new EncoderSettings(
                1, Duration.ofMinutes(1), 1, "veryfast", false, 8, -23, 0, Duration.ofMinutes(1), 1, scheme, folder);
    }

    @Test
    void what_every_plan_may_have_is_opened_by_another_key_than_the_rest() {
        var made = keys.make("t1", "a1");

        var standard = keys.open("t1", "a1", made, "std/v540").orElseThrow();
        var sound = keys.open("t1", "a1", made, "std/audio").orElseThrow();
        var high = keys.open("t1", "a1", made, "high/v1080").orElseThrow();
        assertThat(sound.id()).isEqualTo(standard.id()).isNotEqualTo(high.id());
        assertThat(sound.secret()).isEqualTo(standard.secret()).isNotEqualTo(high.secret());
        assertThat(made).noneMatch(key -> contains(key.toByteArray(), standard.secret()));
        assertThatExceptionOfType(InvalidCiphertextException.class)
                .isThrownBy(() -> keys.open("t1", "a2", made, "std/v540"));
    }

    @Test
    void playlists_name_the_key_and_its_vector() {
        var made = keys.make("t1", "a1");
        var named = ContentKeys.named("t1", "a1", made, "high/v1080").orElseThrow();
        var key = keys.open("t1", "a1", made, "high/v1080").orElseThrow();

        assertThat(named.uri()).isEqualTo("/api/playback/keys/t1/a1/" + key.id());
        assertThat(named.initialisationVector()).isEqualTo(HexFormat.of().formatHex(key.initialisationVector()));
        assertThat(UUID.fromString(made.getLast().getId())).isEqualTo(key.id());
    }

    @Test
    void what_stays_in_the_clear_has_no_keys() {
        var none = new ContentKeys(settings(ProtectionScheme.NONE), wrapping);
        assertThat(none.make("t1", "a1")).isEmpty();
        assertThat(none.open("t1", "a1", List.of(), "std/v540")).isEmpty();
        assertThat(ContentKeys.named("t1", "a1", List.of(), "std/v540")).isEmpty();
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        return HexFormat.of().formatHex(bytes).contains(HexFormat.of().formatHex(part));
    }
}
