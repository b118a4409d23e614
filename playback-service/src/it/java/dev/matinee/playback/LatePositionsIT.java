package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Positions that a device without a network kept, and sends when it has one. */
class LatePositionsIT extends PlaybackSuite {
    private Answer wasAt(Viewer viewer, String titleId, long positionMs, Instant at) {
        return call(
                "PUT",
                "/api/playback/progress/" + titleId,
                viewer.token(),
                "{\"positionMs\":%d,\"at\":\"%s\"}".formatted(positionMs, at));
    }

    private long position(Viewer viewer, String titleId) {
        return get("/api/playback/progress/" + titleId, viewer)
                .json()
                .path("positionMs")
                .asLong();
    }

    @Test
    void of_positions_that_are_sent_late_the_one_watched_last_counts() {
        var viewer = subscriber(1);
        String film = film().getId();
        var now = Instant.now();

        assertThat(wasAt(viewer, film, 9_000, now.minusSeconds(60)).status()).isEqualTo(204);
        assertThat(wasAt(viewer, film, 3_000, now.minusSeconds(120)).status()).isEqualTo(204);
        assertThat(position(viewer, film)).isEqualTo(9_000);

        assertThat(wasAt(viewer, film, 12_000, now.minusSeconds(30)).status()).isEqualTo(204);
        assertThat(position(viewer, film)).isEqualTo(12_000);
    }

    @Test
    void a_clock_that_is_ahead_says_now_and_what_is_older_than_any_download_is_refused() {
        var viewer = subscriber(1);
        String film = film().getId();
        assertThat(wasAt(viewer, film, 5_000, Instant.now().plus(Duration.ofDays(2)))
                        .status())
                .isEqualTo(204);
        assertThat(wasAt(viewer, film, 6_000, Instant.now()).status()).isEqualTo(204);
        assertThat(position(viewer, film)).isEqualTo(6_000);
        assertThat(wasAt(viewer, film, 7_000, Instant.now().minus(Duration.ofDays(61)))
                        .status())
                .isEqualTo(422);
    }
}
