package dev.matinee.recommendation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.event.StateTable;
import dev.matinee.recommendation.history.Histories;
import dev.matinee.recommendation.history.TitleHistory;
import dev.matinee.recommendation.model.Candidates;
import dev.matinee.recommendation.model.Pool;
import dev.matinee.recommendation.model.Recommender;
import dev.matinee.recommendation.trend.Trending;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was chosen a few seconds ago, from a large library. */
class HomeControllerTest {
    private final StateTable<Title> titles = mock();
    private final Candidates candidates = mock();
    private final Histories histories = mock();
    private final HomeController controller = new HomeController(
            titles,
            candidates,
            histories,
            mock(Recommender.class),
            mock(Trending.class),
            new Words(),
            new SimpleMeterRegistry(),
            Clock.systemUTC());

    @BeforeEach
    void choose() {
        Pool pool = mock();
        when(pool.titles()).thenReturn(List.of(film("one"), film("two")));
        when(candidates.of(any(), any())).thenReturn(pool);
        are(film("one"), film("two"), film("other"));
    }

    @Test
    void what_was_withdrawn_since_is_in_no_row() {
        assertThat(newest(18)).containsExactlyInAnyOrder("one", "two");
        are(film("one").toBuilder().setPublished(false).build());
        assertThat(newest(18)).containsExactly("two");
        are(film("two").toBuilder().setMaturity(16).build());
        assertThat(newest(12)).isEmpty();
    }

    @Test
    void what_the_profile_watched_is_there_whether_or_not_it_was_chosen() {
        var listed = new TitleHistory("other", null, null, 0, 0, false, false, false, Instant.EPOCH, 0, 0);
        when(histories.of(eq("profile"))).thenReturn(List.of(listed));
        assertThat(newest(18)).contains("other");
    }

    private List<String> newest(int maturity) {
        var profile = new CurrentProfile("profile", "account", "session", maturity, false, "en", "FR");
        return controller.row(profile, "new", null, null, null).items().stream()
                .map(item -> item.card().id())
                .toList();
    }

    private void are(Title... now) {
        for (Title title : now) {
            when(titles.get(title.getId())).thenReturn(Optional.of(title));
        }
    }

    private static Title film(String id) {
        return Title.newBuilder()
                .setId(id)
                .setType(TitleType.FILM)
                .setPublished(true)
                .setPublishedAtMs(1)
                .build();
    }
}
