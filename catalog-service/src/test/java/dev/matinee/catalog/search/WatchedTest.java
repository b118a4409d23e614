package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.browse.Viewer;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.testing.SteppingClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private static final Title FILM = SomeTitles.film("film", "Film").build();
    private static final Title OTHER = SomeTitles.film("other", "Other").build();

    private final SteppingClock clock = new SteppingClock();
    private final Watched watched = new Watched(clock);

    private void starts(Title title, int times) {
        for (int n = 0; n < times; n++) {
            watched.heard(viewing(title, ViewingKind.STARTED));
        }
    }

    private Viewing viewing(Title title, ViewingKind kind) {
        return Viewing.newBuilder()
                .setTitleId(title.getId())
                .setKind(kind)
                .setAtMs(clock.millis())
                .build();
    }

    @Test
    void whatIsWatchedMoreAndLaterIsLikedMore() {
        starts(FILM, 40);
        clock.pass(Duration.ofDays(6));
        starts(OTHER, 20);
        assertThat(watched.now().of(OTHER)).isGreaterThan(watched.now().of(FILM));
        starts(FILM, 30);
        assertThat(watched.now().of(FILM)).isGreaterThan(watched.now().of(OTHER));
    }

    @Test
    void onlyStartsCountAndAnUnwatchedTitleIsLikedByHintAndRating() {
        watched.heard(viewing(FILM, ViewingKind.FINISHED));
        assertThat(watched.now().of(FILM)).isZero();
        assertThat(watched.now()
                        .of(FILM.toBuilder().setPopularity(1).setRating(10).build()))
                .isEqualTo(0.4, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void oneViewerMakesNoSuccess() {
        starts(FILM, 1);
        assertThat(watched.now().of(FILM)).isLessThan(0.2);
    }

    @Test
    void whatHasFadedIsForgotten() {
        starts(FILM, 1);
        clock.pass(Watched.WINDOW.multipliedBy(2));
        watched.forgetFaded();
        assertThat(watched.now().scores()).isEmpty();
    }

    @Test
    void amongNamesakesTheWatchedComesFirstAndNeverBeforeTheExact() throws IOException {
        var index = new SearchIndex();
        var titles = List.of(
                SomeTitles.film("a", "The Raven").build(),
                SomeTitles.film("b", "The Raven").build(),
                SomeTitles.film("c", "The Raven Returns").build());
        titles.forEach(title -> index.changed(title.getId(), null, title));
        index.refresh();
        starts(titles.get(1), 50);
        starts(titles.get(2), 500);
        index.judge(watched.now()::of);
        var search = new Search(index, List::of, List::of, Way.ALL);
        var found = search.find("raven", new Viewer(18, "FR", "en", Instant.EPOCH), Narrowing.NONE, 10);
        assertThat(found.items()).extracting(Title::getId).containsExactly("b", "a", "c");
    }
}
