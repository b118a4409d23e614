package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.kms.KmsServer;
import dev.matinee.devstack.kms.KmsSettings;
import dev.matinee.encoder.authoring.AuthoringRules;
import dev.matinee.encoder.protection.ContentKeys;
import dev.matinee.events.KeyContext;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.kit.kms.KeyWrapping;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** An asset that is encrypted in parts: whole for who has the keys, and nothing but noise for who has not. */
@TestPropertySource(
        properties = {
            "matinee.encoder.protection=cbcs",
            "matinee.encoder.chunk=6s",
            "matinee.encoder.preset=ultrafast",
            "matinee.kms.access-key-id=matinee",
            "matinee.kms.secret-access-key=secret"
        })
class ProtectedAssetIT extends RunningEncoder {
    private static final Vertx VERTX = Vertx.vertx();

    @Autowired
    KeyWrapping wrapping;

    @DynamicPropertySource
    static void kms(DynamicPropertyRegistry registry) throws Exception {
        var port = new CompletableFuture<Integer>();
        var settings = new KmsSettings("127.0.0.1", 0, FOLDER.resolve("kms"), "matinee", "secret");
        VERTX.deployVerticle(new KmsServer(settings, Clock.systemUTC(), port)).await(10, TimeUnit.SECONDS);
        registry.add("matinee.kms.endpoint", () -> "http://127.0.0.1:" + port.join());
    }

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(5, TimeUnit.SECONDS);
    }

    @Test
    void whatPartsWereEncryptedSeparatelyIsOneFilmForWhoHasTheKey() throws IOException {
        Path film = Programs.make(
                FOLDER.resolve("secret.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=640x360:r=25:d=13",
                "-f",
                "lavfi",
                "-i",
                "sine=f=330:r=48000:d=13",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-c:a",
                "aac",
                "-f",
                "mp4");
        String assetId = UUID.randomUUID().toString();

        Asset asset = ask(
                        assetId,
                        EncodingRequested.newBuilder()
                                .setKind(AssetKind.FEATURE)
                                .setMasterKey(bring(film)))
                .getReady()
                .getAsset();

        assertThat(asset.getKeysList()).extracting(ContentKey::getGroup).containsExactly("std", "high");
        Path folder = fetch(assetId);
        assertThat(AuthoringRules.broken(folder.resolve("master.m3u8"))).isEmpty();
        String named = ContentKeys.named("test", assetId, asset.getKeysList(), "std/v360")
                .orElseThrow()
                .uri();
        for (String playlist : List.of("std/v360/playlist", "std/v360/iframe", "std/audio/playlist")) {
            assertThat(folder.resolve(playlist + ".m3u8")).content().contains("METHOD=SAMPLE-AES", named);
        }
        byte[] key =
                wrapping.unwrap(asset.getKeys(0).getWrapped().toByteArray(), KeyContext.of("test", assetId, "std"));
        assertThat(pictures(folder.resolve("std/v360"), key)).isEqualTo(13 * 25);
        Path other = folder.resolve("std/thumbnails/sheet-00001-001.jpg");
        assertThat(Files.readAllBytes(other)).startsWith(0xff, 0xd8);
    }

    /** How many are decoded without a word of complaint. */
    private static long pictures(Path rendition, byte[] key) throws IOException {
        Path whole = rendition.resolve("whole.mp4");
        try (OutputStream out = Files.newOutputStream(whole)) {
            Files.copy(rendition.resolve("init.mp4"), out);
            for (int segment = 1; Files.exists(rendition.resolve("seg-%05d.m4s".formatted(segment))); segment++) {
                Files.copy(rendition.resolve("seg-%05d.m4s".formatted(segment)), out);
            }
        }
        String frames = Programs.run(List.of(
                Programs.ffmpeg(),
                "-nostdin",
                "-v",
                "error",
                "-xerror",
                "-decryption_key",
                HexFormat.of().formatHex(key),
                "-i",
                whole.toString(),
                "-f",
                "framemd5",
                "-"));
        return frames.lines().filter(line -> !line.startsWith("#")).count();
    }
}
