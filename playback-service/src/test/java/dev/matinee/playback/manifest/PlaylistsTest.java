package dev.matinee.playback.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.s3.S3Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class PlaylistsTest {
    private final List<String> read = new ArrayList<>();
    private boolean away;
    private final Playlists playlists = new Playlists(
            new Bucket(), new S3Settings(null, null, "us-east-1", null, null, "masters", "media", "images", "models"));

    @Test
    void a_playlist_is_read_once_whoever_asks() {
        for (String signature : List.of("P=1", "P=2", "P=3")) {
            assertThat(playlists
                            .get("/media/t/a/", "std/v270/playlist.m3u8")
                            .signed("/api/", "/media/t/a/", signature, ""))
                    .contains("seg-00001.m4s?" + signature);
        }
        playlists.get("/media/t/b/", "std/v270/playlist.m3u8");

        assertThat(read).containsExactly("media/t/a/std/v270/playlist.m3u8", "media/t/b/std/v270/playlist.m3u8");
    }

    @Test
    void what_could_not_be_read_is_asked_for_again() {
        away = true;
        assertThatThrownBy(() -> playlists.get("/media/t/a/", "master.m3u8")).isInstanceOf(Problem.class);
        away = false;

        assertThat(playlists.get("/media/t/a/", "master.m3u8").length()).isPositive();
    }

    /** Has every playlist, and notes which was read. */
    private final class Bucket implements S3Client {
        @Override
        public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest asked) {
            if (away) {
                throw S3Exception.builder().statusCode(503).message("Slow down").build();
            }
            read.add(asked.key());
            return ResponseBytes.fromByteArray(
                    GetObjectResponse.builder().build(), "#EXTM3U\nseg-00001.m4s\n".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}
    }
}
