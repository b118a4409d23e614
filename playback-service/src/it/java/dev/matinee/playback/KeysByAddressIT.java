package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.s3.S3Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Keys for players that know no licences: by the address that their playlist names. */
class KeysByAddressIT extends KeySuite {
    private static final Pattern KEY = Pattern.compile("#EXT-X-KEY:.*URI=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    S3Client s3;

    @Autowired
    S3Settings buckets;

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
