package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.matinee.devstack.kms.KmsServer;
import dev.matinee.devstack.kms.KmsSettings;
import dev.matinee.events.KeyContext;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.kms.KeyWrapping;
import dev.matinee.kit.s3.S3Settings;
import dev.matinee.kit.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Keys of encrypted films: wrapped by the stand-in for KMS, and given to whoever watches. */
class KeysIT extends PlaybackSuite {
    private static final Pattern KEY = Pattern.compile("#EXT-X-KEY:.*URI=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    KeyWrapping wrapping;

    @Autowired
    S3Client s3;

    @Autowired
    S3Settings buckets;

    @Autowired
    MeterRegistry meters;

    /** What was made for the films here, by the id of the key. */
    private final Map<String, byte[]> secrets = new HashMap<>();

    @DynamicPropertySource
    static void kms(DynamicPropertyRegistry registry) throws IOException {
        var port = new CompletableFuture<Integer>();
        var settings = new KmsSettings("127.0.0.1", 0, Files.createTempDirectory("kms-"), "matinee", "secret");
        Vertx.vertx().deployVerticle(new KmsServer(settings, Clock.systemUTC(), port));
        registry.add("matinee.kms.endpoint", () -> "http://127.0.0.1:" + port.join());
        registry.add("matinee.kms.access-key-id", () -> "matinee");
        registry.add("matinee.kms.secret-access-key", () -> "secret");
    }

    private Title encryptedFilm() {
        return film(film -> {
            for (var asset : film.getAssetsBuilderList()) {
                for (String group : List.of("std", "high")) {
                    asset.addKeys(key(film.getId(), asset.getId(), group));
                }
            }
            return film;
        });
    }

    private ContentKey key(String title, String asset, String group) {
        var made = wrapping.generate(KeyContext.of(title, asset, group));
        String id = UUID.randomUUID().toString();
        secrets.put(id, made.secret());
        return ContentKey.newBuilder()
                .setId(id)
                .setGroup(group)
                .setWrapped(ByteString.copyFrom(made.wrapped()))
                .build();
    }

    private static ContentKey key(Title film, String group) {
        return film.getAssets(0).getKeysList().stream()
                .filter(key -> key.getGroup().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private Answer license(Viewer viewer, String session, ContentKey... keys) {
        var kids = java.util.Arrays.stream(keys)
                .map(key -> "\"" + kid(key.getId()) + "\"")
                .toList();
        return call(
                "POST",
                "/api/playback/sessions/" + session + "/license",
                viewer.token(),
                "{\"kids\":" + kids + ",\"type\":\"temporary\"}");
    }

    private static String kid(String id) {
        UUID uuid = UUID.fromString(id);
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void whoever_watches_has_the_keys_of_what_they_watch() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        var started = play(viewer, film.getId(), "tv");
        String session = started.text("sessionId");
        assertThat(started.text("licenseUrl")).isEqualTo("/api/playback/sessions/" + session + "/license");
        double asked = meters.counter("matinee.playback.keys.unwrapped", "outcome", "unwrapped")
                .count();

        var answer = license(viewer, session, key(film, "std"), key(film, "high"));

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.http().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.text("type")).isEqualTo("temporary");
        for (int i = 0; i < 2; i++) {
            var key = film.getAssets(0).getKeys(i);
            var given = answer.json().path("keys").get(i);
            assertThat(given.path("kty").asString()).isEqualTo("oct");
            assertThat(given.path("kid").asString()).isEqualTo(kid(key.getId()));
            assertThat(given.path("k").asString()).isEqualTo(base64(secrets.get(key.getId())));
        }
        license(viewer, session, key(film, "std"));
        assertThat(meters.counter("matinee.playback.keys.unwrapped", "outcome", "unwrapped")
                                .count()
                        - asked)
                .as("KMS is asked once")
                .isEqualTo(2);
    }

    @Test
    void a_film_in_the_clear_has_no_licence() {
        var answer = play(subscriber(1), film().getId(), "tv");
        assertThat(answer.json().has("licenseUrl")).isFalse();
        assertThat(answer.text("manifestUrl")).doesNotContain("session");
    }

    @Test
    void a_capped_plan_has_no_key_of_what_it_leaves_out() {
        var film = encryptedFilm();
        var viewer = subscriber(1, 720);
        String session = started(viewer, film.getId(), "tv");

        assertThat(license(viewer, session, key(film, "std")).status()).isEqualTo(200);
        var refused = license(viewer, session, key(film, "std"), key(film, "high"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("key-not-in-plan");
    }

    @Test
    void nobody_else_has_a_key_of_it() {
        var film = encryptedFilm();
        var viewer = subscriber(2);
        String session = started(viewer, film.getId(), "tv");
        var key = key(film, "std");

        assertThat(license(subscriber(1), session, key).status()).isEqualTo(404);
        var sibling = new Viewer(
                viewer.account(), "sibling", TestTokens.profile(viewer.account(), "sibling-" + viewer.account()));
        assertThat(license(sibling, session, key).status()).isEqualTo(404);
        var nobody = new Viewer(viewer.account(), viewer.profile(), null);
        assertThat(license(nobody, session, key).status()).isEqualTo(401);
        assertThat(license(viewer, "A" + session, key).status()).isEqualTo(404);
    }

    @Test
    void only_keys_of_what_is_watched_are_given() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");

        assertThat(license(viewer, session, key(encryptedFilm(), "std")).status())
                .isEqualTo(404);
        assertThat(license(viewer, session, film.getAssets(1).getKeys(0)).status())
                .as("the trailer's")
                .isEqualTo(404);
        String path = "/api/playback/sessions/" + session + "/license";
        for (String bad : List.of(
                "{\"kids\":[]}",
                "{}",
                "{\"kids\":[\"short\"]}",
                "{\"kids\":[\"" + "A".repeat(23) + "\"]}",
                "{\"kids\":[null]}",
                "{\"kids\":[" + "\"AAAAAAAAAAAAAAAAAAAAAA\",".repeat(8) + "\"AAAAAAAAAAAAAAAAAAAAAA\"]}",
                "{\"kids\":[\"AAAAAAAAAAAAAAAAAAAAAA\"],\"type\":\"persistent-license\"}")) {
            assertThat(call("POST", path, viewer.token(), bad).status()).as(bad).isIn(400, 422);
        }
    }

    @Test
    void what_has_ended_has_no_keys() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");
        String replacing = started(viewer, film.getId(), "tv");
        var replaced = license(viewer, session, key(film, "std"));
        assertThat(replaced.status()).isEqualTo(410);
        assertThat(replaced.code()).isEqualTo("session-ended");
        assertThat(license(viewer, replacing, key(film, "std")).status()).isEqualTo(200);
        end(viewer, replacing);
        assertThat(license(viewer, replacing, key(film, "std")).status()).isEqualTo(410);
    }

    @Test
    void who_may_no_longer_watch_gets_no_more_keys_but_the_trailers() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");
        String trailer = started(viewer, film.getId(), "phone", "kind", "trailer");
        entitled(viewer, plan -> plan.setEntitled(false));
        until(() -> entitlements.of(viewer.account()).isEmpty());

        assertThat(license(viewer, session, key(film, "std")).code()).isEqualTo("subscription-required");
        assertThat(license(viewer, trailer, film.getAssets(1).getKeys(0)).status())
                .isEqualTo(200);
    }

    @Test
    void what_is_taken_down_has_no_keys() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");
        events.say(
                Topic.CATALOG,
                film.getId(),
                film.toBuilder().setVersion(2).setTakenDown(true).build());
        until(() -> catalogue.isTakenDown(film.getId()));
        assertThat(license(viewer, session, key(film, "std")).status()).isEqualTo(410);
    }

    @Test
    void a_key_that_was_wrapped_for_another_film_opens_nothing() {
        var other = encryptedFilm();
        var film = film(f -> {
            f.getAssetsBuilder(0).addKeys(key(other, "std"));
            return f;
        });
        var viewer = subscriber(2);
        assertThat(license(viewer, started(viewer, other.getId(), "phone"), key(other, "std"))
                        .status())
                .isEqualTo(200);
        assertThat(license(viewer, started(viewer, film.getId(), "tv"), key(film, "std"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_native_player_has_a_key_by_the_address_in_its_playlist() throws IOException, InterruptedException {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        var key = key(film, "std");
        String asset = "f-" + film.getId();
        String folder = "media/" + film.getId() + "/" + asset + "/";
        put(folder + "master.m3u8", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nstd/v270/playlist.m3u8\n");
        put(
                folder + "std/v270/playlist.m3u8",
                "#EXTM3U\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"/api/playback/keys/%s/%s/%s\",KEYFORMAT=\"identity\"\n"
                                .formatted(film.getId(), asset, key.getId())
                        + "#EXTINF:6.0,\nseg-00001.m4s\n#EXT-X-ENDLIST\n");
        var started = play(viewer, film.getId(), "tv", "client", "native");
        String session = started.text("sessionId");
        String master =
                call("GET", started.text("manifestUrl"), null, null).http().body();
        String playlist = call("GET", master.lines().toList().getLast(), null, null)
                .http()
                .body();
        Matcher named = KEY.matcher(playlist);
        assertThat(named.find()).as(playlist).isTrue();
        String address = named.group(1);
        assertThat(playlist.lines().filter(line -> line.startsWith("/media/")))
                .noneMatch(line -> line.contains("session="));

        assertThat(bytes(address)).isEqualTo(secrets.get(key.getId()));
        String other = address.replace(key.getId(), key(film, "high").getId());
        assertThat(bytes(other)).isEqualTo(secrets.get(key(film, "high").getId()));
        for (String refused : List.of(
                address.substring(0, address.indexOf('?')) + "?session=" + session,
                address.replace("Signature=", "Signature=A"),
                address.replace(asset, "t-" + film.getId()))) {
            assertThat(call("GET", refused, null, null).code()).isEqualTo("signature-refused");
        }
        assertThat(call("GET", address.replaceAll("&session=.*", ""), null, null)
                        .status())
                .isEqualTo(404);
        String elsewhere = started(viewer, encryptedFilm().getId(), "phone", "client", "native", "kind", "trailer");
        assertThat(call("GET", address.replaceAll("session=.*", "session=" + elsewhere), null, null)
                        .status())
                .isEqualTo(404);
        end(viewer, session);
        assertThat(call("GET", address, null, null).status()).isEqualTo(410);
    }

    private void put(String key, String text) {
        s3.putObject(
                put -> put.bucket(buckets.media()).key(key).contentType("application/vnd.apple.mpegurl"),
                RequestBody.fromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] bytes(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
