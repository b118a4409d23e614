package dev.matinee.playback;

import com.google.protobuf.ByteString;
import dev.matinee.devstack.kms.KmsServer;
import dev.matinee.devstack.kms.KmsSettings;
import dev.matinee.events.KeyContext;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.kms.KeyWrapping;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Encrypted films, whose keys are wrapped by the stand-in for KMS. */
abstract class KeySuite extends PlaybackSuite {
    @Autowired
    KeyWrapping wrapping;

    /** What was made for the films here, by the id of the key. */
    final Map<String, byte[]> secrets = new HashMap<>();

    @DynamicPropertySource
    static void kms(DynamicPropertyRegistry registry) throws IOException {
        var port = new CompletableFuture<Integer>();
        var settings = new KmsSettings("127.0.0.1", 0, Files.createTempDirectory("kms-"), "matinee", "secret");
        Vertx.vertx().deployVerticle(new KmsServer(settings, Clock.systemUTC(), port));
        registry.add("matinee.kms.endpoint", () -> "http://127.0.0.1:" + port.join());
        registry.add("matinee.kms.access-key-id", () -> "matinee");
        registry.add("matinee.kms.secret-access-key", () -> "secret");
    }

    Title encryptedFilm() {
        return film(film -> {
            for (var asset : film.getAssetsBuilderList()) {
                for (String group : List.of("std", "high")) {
                    asset.addKeys(key(film.getId(), asset.getId(), group));
                }
            }
            return film;
        });
    }

    ContentKey key(String title, String asset, String group) {
        var made = wrapping.generate(KeyContext.of(title, asset, group));
        String id = UUID.randomUUID().toString();
        secrets.put(id, made.secret());
        return ContentKey.newBuilder()
                .setId(id)
                .setGroup(group)
                .setWrapped(ByteString.copyFrom(made.wrapped()))
                .build();
    }

    static ContentKey key(Title film, String group) {
        return film.getAssets(0).getKeysList().stream()
                .filter(key -> key.getGroup().equals(group))
                .findFirst()
                .orElseThrow();
    }
}
