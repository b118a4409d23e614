package dev.matinee.recommendation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.recommendation.history.TitleHistory;
import dev.matinee.recommendation.model.Pool;
import dev.matinee.recommendation.model.Recommender;
import dev.matinee.recommendation.page.HomePage.Item;
import dev.matinee.recommendation.page.HomePage.Row;
import dev.matinee.recommendation.trend.Trending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageComposerTest {
    private final List<Title> titles = IntStream.range(0, 60)
            .mapToObj(n -> Title.newBuilder()
                    .setId("t" + n)
                    .setName("Title " + n)
                    .setType(TitleType.FILM)
                    .addGenres("genre-" + n % 6)
                    .addChannels("channel-" + n % 2)
                    .setPublishedAtMs(n)
                    .build())
            .toList();
    private final List<TitleHistory> history = new ArrayList<>();
    private final Pool pool = mock(Pool.class);
    private final Recommender recommender = mock(Recommender.class);
    private final Trending trending = mock(Trending.class);

    @Test
    void noTitleIsTwiceOnTheFirstScreen() {
        history.add(watched("t59", 20_000, false));
        when(trending.score(any())).thenReturn(1.0);

        var page = compose("en");

        var first =
                page.rows().stream().limit(3).flatMap(row -> ids(row).stream()).toList();
        assertThat(first).doesNotHaveDuplicates().isNotEmpty();
        assertThat(page.rows().getFirst().kind()).isEqualTo("continue-watching");
        assertThat(ids(page.rows().getFirst())).containsExactly("t59");
        assertThat(page.hero()).isNotNull();
    }

    @Test
    void afterAFinishedEpisodeTheRowGivesTheNextThatPlaysAtItsBeginning() {
        var series = Title.newBuilder()
                .setId("series")
                .setType(TitleType.SERIES)
                .addEpisodes(episode("e1", "a1"))
                .addEpisodes(episode("e2", ""))
                .addEpisodes(episode("e3", "a3"))
                .build();
        history.add(new TitleHistory("series", Instant.EPOCH, "e1", 100_000, 100_000, true, true, false, null, 0, 0));

        var all = Stream.concat(titles.stream(), Stream.of(series)).toList();

        var row = new PageComposer(new Shelves(pool, all, history, recommender, trending), new Words(), "en")
                .compose()
                .rows()
                .getFirst();

        assertThat(row.kind()).isEqualTo("continue-watching");
        assertThat(row.items().getFirst())
                .extracting(Item::episodeId, Item::positionMs, Item::durationMs)
                .containsExactly("e3", 0L, 60_000L);
    }

    private static Episode.Builder episode(String id, String asset) {
        return Episode.newBuilder()
                .setId(id)
                .setAsset(Asset.newBuilder().setId(asset).setDurationMs(60_000));
    }

    @Test
    void whatIsFinishedOrDislikedIsInNoPickRow() {
        history.add(watched("t1", 100_000, true));
        history.add(new TitleHistory("t2", null, null, 0, 0, false, false, false, null, -1, 0));

        var picks = compose("en").rows().stream()
                .filter(row -> List.of("top-picks", "because-you-watched").contains(row.kind()))
                .flatMap(row -> ids(row).stream());

        assertThat(picks).isNotEmpty().doesNotContain("t1", "t2");
    }

    @Test
    void whatWasWatchedIsTheReasonForARow() {
        history.add(watched("t1", 100_000, true));

        assertThat(compose("fr").rows())
                .filteredOn(row -> row.kind().equals("because-you-watched"))
                .extracting(Row::title)
                .containsExactly("Parce que vous avez regardé Title 1");
    }

    @Test
    void picksAreNotSaidToFollowATasteThatNobodyKnowsYet() {
        assertThat(compose("en").hero().reason()).isEqualTo("A good place to begin");

        history.add(watched("t1", 100_000, true));

        assertThat(compose("en").hero().reason()).isEqualTo("Chosen from what you watched and liked");
    }

    @Test
    void noRowIsWithoutCards() {
        assertThat(compose("en").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.items()).isNotEmpty());
    }

    @Test
    void theOnlyFilmIsInItsRowWhileItIsWatched() {
        history.add(watched("t1", 20_000, false));
        var only = titles.subList(1, 2);

        var page =
                new PageComposer(new Shelves(pool, only, history, recommender, trending), new Words(), "en").compose();

        assertThat(page.rows().getFirst().kind()).isEqualTo("continue-watching");
        assertThat(ids(page.rows().getFirst())).containsExactly("t1");
        assertThat(page.hero()).isNull();
    }

    @Test
    void whoMaySeeNothingGetsAnEmptyPage() {
        var page = new PageComposer(new Shelves(pool, List.of(), history, recommender, trending), new Words(), "en")
                .compose();

        assertThat(page.hero()).isNull();
        assertThat(page.rows()).isEmpty();
    }

    private HomePage compose(String language) {
        Map<String, Double> scores = new HashMap<>();
        titles.forEach(title -> scores.put(title.getId(), 1.0 / (1 + title.getPublishedAtMs())));
        when(recommender.score(any(), any(), any())).thenReturn(scores);
        when(recommender.likeness(any(), any())).thenReturn(scores);
        return new PageComposer(new Shelves(pool, titles, history, recommender, trending), new Words(), language)
                .compose();
    }

    private static TitleHistory watched(String title, long position, boolean finished) {
        return new TitleHistory(title, Instant.EPOCH, null, position, 100_000, finished, finished, false, null, 0, 0);
    }

    private static List<String> ids(Row row) {
        return row.items().stream().map(item -> item.card().id()).toList();
    }
}
