package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.Title;
import dev.matinee.kit.s3.S3Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class WatchingNativelyIT extends PlaybackSuite {
    private static final Pattern QUERY = Pattern.compile("Policy=[^\"#\\s]+");

    @Autowired
    S3Client s3;

    @Autowired
    S3Settings buckets;

    private Title encodedFilm() {
        var film = film();
        String folder = "media/" + film.getId() + "/f-" + film.getId() + "/";
        put(folder + "master.m3u8", """
                #EXTM3U
                #EXT-X-STREAM-INF:BANDWIDTH=1
                std/v270/playlist.m3u8
                """);
        put(folder + "std/master.m3u8", """
                #EXTM3U
                #EXT-X-STREAM-INF:BANDWIDTH=1
                v270/playlist.m3u8
                """);
        put(folder + "std/v270/playlist.m3u8", """
                #EXTM3U
                #EXT-X-MAP:URI="init.mp4"
                #EXTINF:6.0,
                seg-00001.m4s
                #EXT-X-ENDLIST
                """);
        put(folder + "std/thumbnails/thumbnails.vtt", """
                WEBVTT

                00:00.000 --> 00:10.000
                sprite-001.jpg#xywh=0,0,160,90
                """);
        return film;
    }

    private void put(String key, String text) {
        s3.putObject(
                put -> put.bucket(buckets.media()).key(key).contentType("application/vnd.apple.mpegurl"),
                RequestBody.fromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer fetch(String path) {
        return call("GET", path, null, null);
    }

    @Test
    void every_address_down_to_the_segments_carries_one_policy() {
        var viewer = subscriber(1);
        var film = encodedFilm();
        var grant = play(viewer, film.getId(), "phone", "client", "native");
        assertThat(grant.cookies()).isEmpty();
        String manifest = grant.text("manifestUrl");
        String root = "/api/playback/manifests/" + film.getId() + "/f-" + film.getId() + "/";
        assertThat(manifest).startsWith(root + "master.m3u8?Policy=").endsWith("&Hash-Algorithm=SHA256");

        Set<String> queries = new HashSet<>();
        var master = fetch(manifest);
        assertThat(master.status()).isEqualTo(200);
        assertThat(master.http().headers().firstValue("Content-Type")).contains("application/vnd.apple.mpegurl");
        String variant = master.http().body().lines().toList().getLast();
        assertThat(variant).startsWith(root + "std/v270/playlist.m3u8?");
        var playlist = fetch(variant).http().body();
        assertThat(playlist)
                .contains("URI=\"/media/" + film.getId() + "/f-" + film.getId() + "/std/v270/init.mp4?")
                .contains("\n/media/" + film.getId() + "/f-" + film.getId() + "/std/v270/seg-00001.m4s?");
        var thumbnails = fetch(grant.text("thumbnails"));
        assertThat(thumbnails.http().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/vtt"));
        for (String text : List.of(
                manifest, master.http().body(), playlist, thumbnails.http().body())) {
            QUERY.matcher(text).results().forEach(found -> queries.add(found.group()));
        }
        assertThat(queries).hasSize(1);
    }

    @Test
    void without_its_query_or_with_anothers_nothing_is_given() {
        var viewer = subscriber(2);
        var film = encodedFilm();
        var other = encodedFilm();
        String manifest =
                play(viewer, film.getId(), "phone", "client", "native").text("manifestUrl");
        String query = manifest.substring(manifest.indexOf('?'));
        String path = manifest.substring(0, manifest.indexOf('?'));
        String elsewhere = "/api/playback/manifests/" + other.getId() + "/f-" + other.getId() + "/master.m3u8";
        for (String refused : List.of(
                path,
                path + query.replace("Policy=", "Policy=A"),
                path + query.replace("Signature=M", "Signature=N"),
                path + query.replace("KTEST", "KNONE"),
                path + query.replace("SHA256", "MD5"),
                elsewhere + query,
                path + "?Policy=&Signature=&Key-Pair-Id=KTEST",
                path + "?Policy=%00&Signature=%01&Key-Pair-Id=KTEST")) {
            var answer = fetch(refused);
            assertThat(answer.status()).as(refused).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("signature-refused");
        }
        assertThat(fetch(path + "?Policy=%ff&Signature=%ff&Key-Pair-Id=KTEST").status())
                .as("no UTF-8")
                .isEqualTo(400);
        assertThat(fetch(path.replace("master", "none") + query).status()).isEqualTo(404);
        assertThat(fetch(path.replace("master.m3u8", "std/v270/init.mp4") + query)
                        .status())
                .as("media comes from the CDN")
                .isEqualTo(404);
        assertThat(fetch(path.replace("master.m3u8", "%2e%2e/x.m3u8") + query).status())
                .isIn(400, 401, 403, 404);
    }

    @Test
    void a_trailers_signature_does_not_open_the_film() {
        var film = encodedFilm();
        var visitor = Viewer.fresh();
        String trailer = play(visitor, film.getId(), "phone", "client", "native", "kind", "trailer")
                .text("manifestUrl");
        assertThat(trailer).contains("/t-" + film.getId() + "/");
        assertThat(fetch(trailer.replace("/t-", "/f-")).status()).isEqualTo(403);
    }

    @Test
    void openssl_agrees_with_the_signature(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is not installed");
        var cookies = play(subscriber(1), film().getId(), "tv").cookies();
        Files.write(folder.resolve("policy"), SignedMedia.decoded(SignedMedia.value(cookies, "Policy")));
        Files.write(folder.resolve("signature"), SignedMedia.decoded(SignedMedia.value(cookies, "Signature")));
        Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(CDN.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        var openssl = new ProcessBuilder(
                        "openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "policy")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Verified OK");
        assertThat(openssl.waitFor()).isZero();
    }
}
