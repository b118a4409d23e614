package dev.matinee.playback.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.playback.catalogue.Content;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumptionTest {
    private static final Instant EIGHT = Instant.parse("2026-03-01T20:00:00Z");
    private static final Title SERIES = Title.newBuilder()
            .setId("s")
            .setType(TitleType.SERIES)
            .addEpisodes(episode("e1", true))
            .addEpisodes(episode("e2", false))
            .addEpisodes(episode("e3", true))
            .build();

    private static Episode.Builder episode(String id, boolean encoded) {
        var episode = Episode.newBuilder().setId(id);
        return encoded ? episode.setAsset(Asset.newBuilder().setId("a-" + id)) : episode;
    }

    private static Progress at(String episode, int seconds, Instant when) {
        return Progress.of("s", episode, seconds * 1000L, 100_000, 0, when, false);
    }

    private static Optional<String> next(Progress... progress) {
        var map = new java.util.HashMap<String, Progress>();
        for (var p : progress) {
            map.put(p.contentId(), p);
        }
        return Resumption.next(SERIES, map).map(Content::id);
    }

    @Test
    void a_series_begins_with_its_first_episode() {
        assertThat(next()).contains("e1");
    }

    @Test
    void it_goes_on_with_what_was_watched_last() {
        assertThat(next(at("e3", 20, EIGHT), at("e1", 20, EIGHT.plusSeconds(1))))
                .contains("e1");
    }

    @Test
    void after_a_finished_episode_comes_the_next_that_can_be_watched() {
        assertThat(next(at("e1", 95, EIGHT))).contains("e3");
    }

    @Test
    void after_the_last_it_begins_anew() {
        assertThat(next(at("e3", 95, EIGHT))).contains("e1");
    }

    @Test
    void a_film_is_itself() {
        var film = Title.newBuilder().setId("f").setType(TitleType.FILM).build();
        assertThat(Resumption.next(film, Map.of()).map(Content::id)).contains("f");
        assertThat(Resumption.following(film, Progress.of("f", "f", 95, 100, 0, EIGHT, false)))
                .isEmpty();
    }
}
