package dev.matinee.playback.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final Instant EIGHT = Instant.parse("2026-03-01T20:00:00Z");

    private static Progress film(String id, int seconds, Instant at) {
        return Progress.of(id, id, seconds * 1000L, 100_000, 0, at, false);
    }

    private static Progress episode(String series, String id, int seconds, Instant at) {
        return Progress.of(series, id, seconds * 1000L, 100_000, 0, at, false);
    }

    private static Recent recent(Recent.Entry... entries) {
        var map = new java.util.HashMap<String, String>();
        for (var entry : entries) {
            map.put(entry.field(), entry.value());
        }
        return Recent.of(map);
    }

    @Test
    void what_ended_is_at_the_credits_or_at_ninety_percent_is_finished() {
        assertThat(film("f", 89, EIGHT).finished()).isFalse();
        assertThat(film("f", 90, EIGHT).finished()).isTrue();
        assertThat(film("f", 90, EIGHT).resumeAt()).isZero();
        assertThat(Progress.of("f", "f", 80_000, 100_000, 80_000, EIGHT, false).finished())
                .isTrue();
        assertThat(Progress.of("f", "f", 1_000, 100_000, 0, EIGHT, true).finished())
                .isTrue();
        assertThat(Progress.of("f", "f", 102_000, 100_000, 0, EIGHT, false).positionMs())
                .isEqualTo(100_000);
    }

    @Test
    void the_later_of_what_is_stored_and_what_is_recent_counts() {
        var stored = List.of(film("a", 20, EIGHT), film("b", 20, EIGHT.plusSeconds(5)));
        var recent = recent(Recent.entry(film("a", 30, EIGHT.plusSeconds(9))), Recent.entry(film("b", 10, EIGHT)));
        assertThat(recent.shelf(stored))
                .containsExactly(film("a", 30, EIGHT.plusSeconds(9)), film("b", 20, EIGHT.plusSeconds(5)));
        assertThat(recent.positions("a", List.of(stored.getFirst())))
                .isEqualTo(Map.of("a", film("a", 30, EIGHT.plusSeconds(9))));
    }

    @Test
    void what_was_taken_off_comes_back_only_when_it_is_watched_again() {
        var stored = List.of(film("a", 20, EIGHT));
        assertThat(recent(Recent.dismissal("a", EIGHT.plusSeconds(1))).shelf(stored))
                .isEmpty();
        var again =
                recent(Recent.dismissal("a", EIGHT.plusSeconds(1)), Recent.entry(film("a", 21, EIGHT.plusSeconds(2))));
        assertThat(again.shelf(stored)).hasSize(1);
        assertThat(recent(Recent.dismissal("a", EIGHT.plusSeconds(1))).positions("a", stored))
                .as("its position stays")
                .containsKey("a");
    }

    @Test
    void what_was_erased_is_gone_at_once() {
        var stored = List.of(film("a", 20, EIGHT));
        assertThat(recent(Recent.erasure(EIGHT)).shelf(stored)).isEmpty();
        assertThat(recent(Recent.erasure(EIGHT)).positions("a", stored)).isEmpty();
    }

    @Test
    void a_glance_at_an_episode_does_not_push_out_another() {
        var stored = List.of(episode("s", "e1", 95, EIGHT));
        var glance = recent(Recent.entry(episode("s", "e2", 3, EIGHT.plusSeconds(60))));
        assertThat(glance.shelf(stored)).containsExactlyElementsOf(stored);
        var watched = recent(Recent.entry(episode("s", "e2", 30, EIGHT.plusSeconds(60))));
        assertThat(watched.shelf(stored)).extracting(Progress::contentId).containsExactly("e2");
    }
}
