package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.s3.S3Settings;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A title that is taken down while it plays. */
class TakedownIT extends PlaybackSuite {
    /** What is promised. */
    private static final Duration NO_NEW_GRANT = Duration.ofSeconds(5);

    @Autowired
    StringRedisTemplate stateRedis;

    @Autowired
    S3Client s3;

    @Autowired
    S3Settings buckets;

    private void takeDown(Title title) {
        events.say(
                Topic.CATALOG,
                title.getId(),
                title.toBuilder()
                        .setVersion(title.getVersion() + 1)
                        .setPublished(false)
                        .setTakenDown(true)
                        .clearAssets()
                        .build());
    }

    private void hasEnded(Viewer viewer, String titleId) {
        Awaitility.await()
                .atMost(NO_NEW_GRANT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> play(viewer, titleId, "another").status() == 404);
    }

    @Test
    void nothing_more_is_granted_within_five_seconds_and_it_is_as_if_it_were_not_there() {
        var viewer = subscriber(4);
        var film = film();
        started(viewer, film.getId(), "tv");

        takeDown(film);

        hasEnded(viewer, film.getId());
        assertThat(play(viewer, film.getId(), "tv").code()).isEqualTo("not-found");
        assertThat(play(viewer, film.getId(), "tv", "kind", "trailer").status()).isEqualTo(404);
        assertThat(play(viewer, film.getId(), "tv", "client", "native").status())
                .isEqualTo(404);
    }

    @Test
    void who_watches_is_told_at_the_next_heartbeat_loses_the_cookies_and_frees_the_stream() {
        var viewer = subscriber(1);
        var film = film();
        String session = started(viewer, film.getId(), "tv");
        assertThat(beat(viewer, session, 1_000, "playing").status()).isEqualTo(200);

        takeDown(film);
        hasEnded(viewer, film.getId());
        var beat = beat(viewer, session, 2_000, "playing");

        assertThat(beat.status()).isEqualTo(410);
        assertThat(beat.code()).isEqualTo("session-ended");
        assertThat(beat.cookies())
                .hasSize(4)
                .allMatch(cookie -> cookie.startsWith("CloudFront-") && cookie.contains("Max-Age=0"))
                .allMatch(cookie -> cookie.contains("Path=/media/" + film.getId() + "/f-" + film.getId() + "/"));
        assertThat(stateRedis.opsForZSet().size("playback:{" + viewer.account() + "}:streams"))
                .as("streams held")
                .isZero();
        assertThat(play(viewer, film().getId(), "laptop").status())
                .as("the plan's one stream is free for another film")
                .isEqualTo(201);
        assertThat(beat(viewer, session, 3_000, "playing").status()).isEqualTo(410);
    }

    @Test
    void a_manifest_that_was_signed_for_hours_opens_nothing_any_more() {
        var viewer = subscriber(1);
        var film = film();
        var started = play(viewer, film.getId(), "phone", "client", "native");
        String manifest = started.text("manifestUrl");
        s3.putObject(
                put -> put.bucket(buckets.media())
                        .contentType("application/vnd.apple.mpegurl")
                        .key("media/" + film.getId() + "/f-" + film.getId() + "/master.m3u8"),
                RequestBody.fromString("#EXTM3U\n"));
        assertThat(call("GET", manifest, null, null).status()).isEqualTo(200);

        takeDown(film);
        hasEnded(viewer, film.getId());
        var beat = beat(viewer, started.text("sessionId"), 1_000, "playing");

        assertThat(call("GET", manifest, null, null).status()).isEqualTo(404);
        assertThat(beat.status()).isEqualTo(410);
        assertThat(beat.cookies()).isEmpty();
    }

    @Test
    void what_plays_of_another_title_goes_on() {
        var viewer = subscriber(2);
        var film = film();
        String other = started(viewer, film().getId(), "tv");

        takeDown(film);
        hasEnded(viewer, film.getId());

        assertThat(beat(viewer, other, 1_000, "playing").status()).isEqualTo(200);
    }
}
