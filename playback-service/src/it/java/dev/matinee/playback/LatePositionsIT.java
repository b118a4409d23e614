package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    @Test
    void what_was_watched_without_a_network_is_in_the_history_once_a_day() {
        var viewer = subscriber(1);
        String film = film().getId();
        var noon = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));
        for (long seconds = 0; seconds < 3; seconds++) {
            wasAt(viewer, film, 9_000 + seconds, noon.plusSeconds(seconds));
        }
        await().untilAsserted(() -> {
            var items = get("/api/playback/history", viewer).json().path("items");
            assertThat(items).hasSize(1);
            assertThat(items.get(0).path("id").asString()).isEqualTo(film);
            assertThat(items.get(0).path("positionMs").asLong()).isEqualTo(9_002);
            assertThat(Instant.parse(items.get(0).path("watchedAt").asString())).isEqualTo(noon.plusSeconds(2));
        });
        wasAt(viewer, film, 9_500, noon.plus(Duration.ofHours(12)));
        await().untilAsserted(() -> assertThat(
                        get("/api/playback/history", viewer).json().path("items"))
                .hasSize(2));

        assertThat(call("DELETE", "/api/playback/history", viewer.token(), "").status())
                .isEqualTo(204);
        await().untilAsserted(() -> assertThat(
                        get("/api/playback/history", viewer).json().path("items"))
                .isEmpty());
    }
}
