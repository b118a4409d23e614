package dev.matinee.playback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FiguresTest {
    private static SittingOfDay played(String title, long viewer, long watchedMs, boolean completed) {
        return new SittingOfDay(
                title,
                "FR",
                viewer,
                true,
                completed,
                watchedMs,
                400L,
                1_000,
                new Pictures(3, 8_000_000, 4_000),
                Map.of(),
                null);
    }

    private static SittingOfDay unseen(Map<String, Long> errors, @Nullable String refused) {
        return new SittingOfDay("film", "SE", null, false, false, 0, null, 0, Pictures.NONE, errors, refused);
    }

    private static Figures of(SittingOfDay... sittings) {
        var tally = new Tally();
        for (var sitting : sittings) {
            tally.add(sitting);
        }
        return tally.figures();
    }

    @Test
    void aStartThatWasRefusedIsNoneAndOneThatShowedNothingFailedIfItSaysWhy() {
        var figures = of(
                played("film", 1, 60_000, true),
                unseen(Map.of(), null),
                unseen(Map.of("3016", 2L), null),
                unseen(Map.of(), "too-many-streams"));

        assertThat(figures.starts()).isEqualTo(3);
        assertThat(figures.plays()).isEqualTo(1);
        assertThat(figures.failedStarts()).isEqualTo(2);
        assertThat(figures.errors()).isEqualTo(Map.of("3016", 2L, "too-many-streams", 1L));
        assertThat(figures.countries()).isEqualTo(Map.of("FR", 1L));
    }

    @Test
    void daysTogetherCountAViewerOnceAndTitlesByThose() {
        var monday = of(played("film", 1, 60_000, true), played("other", 2, 10_000, false));
        var tuesday = of(played("other", 2, 20_000, true), played("other", 3, 5_000, false));

        var both = monday.and(tuesday);

        assertThat(both.viewers().count()).isEqualTo(3);
        assertThat(both.plays()).isEqualTo(4);
        assertThat(both.titles())
                .extracting(
                        TitleFigures::id, TitleFigures::plays, t -> t.viewers().count(), TitleFigures::watchedMs)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("other", 3L, 2L, 35_000L),
                        org.assertj.core.groups.Tuple.tuple("film", 1L, 1L, 60_000L));
        assertThat(both).isEqualTo(Figures.NONE.and(both));
    }

    @Test
    void whatIsKeptOfADayIsReadAsItWasAndItsTailsAreShort() {
        var tally = new Tally();
        for (int n = 0; n < 200; n++) {
            tally.add(played("film-" + n, n, n * 1_000L, false));
            tally.add(unseen(Map.of("code-" + n, n + 1L), null));
        }

        var kept = tally.figures().cut();

        assertThat(kept.titles())
                .hasSize(100)
                .first()
                .extracting(TitleFigures::id)
                .isEqualTo("film-199");
        assertThat(kept.errors()).hasSize(51).containsEntry("code-199", 200L).containsKey("other");
        assertThat(kept.errors().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(200 * 201 / 2);
        var json = new JsonMapper();
        assertThat(json.readValue(json.writeValueAsString(kept), Figures.class)).isEqualTo(kept);
    }

    @Test
    void ofADayThatWasKeptBeforePicturesWereToldThereAreNone() {
        var json = new JsonMapper();
        var kept = (ObjectNode) json.valueToTree(of(played("film", 1, 60_000, true)));
        kept.remove("pictures");

        assertThat(json.treeToValue(kept, Figures.class).pictures()).isEqualTo(Pictures.NONE);
    }
}
