package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.search.Facets.DecadeCount;
import dev.matinee.catalog.search.Facets.GenreCount;
import dev.matinee.catalog.search.Facets.TypeCount;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.problem.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NarrowedSearchTest {
    private static final Viewer VIEWER = new Viewer(12, "FR", "fr", Instant.EPOCH);

    private Search search;

    @BeforeEach
    void fill() throws IOException {
        var index = new SearchIndex();
        List.of(
                        moon("one").setYear(1925).addGenres("comedy").build(),
                        moon("two").setYear(1928).addGenres("horror").build(),
                        moon("three")
                                .setYear(1931)
                                .addGenres("comedy")
                                .addGenres("horror")
                                .build(),
                        moon("four")
                                .setYear(1931)
                                .setType(TitleType.SERIES)
                                .addGenres("comedy")
                                .build(),
                        moon("grown")
                                .setYear(1931)
                                .setMaturity(18)
                                .addGenres("comedy")
                                .build())
                .forEach(title -> index.changed(title.getId(), null, title));
        index.refresh();
        var genres = List.of(new Genre("comedy", "Comedy", Map.of("fr", "Comédie"), 1));
        search = new Search(index, () -> genres, List::of, Way.ALL);
    }

    private static Title.Builder moon(String id) {
        return SomeTitles.film(id, "Moon " + id);
    }

    private Answer find(Narrowing narrowing) {
        return search.find("moon", VIEWER, narrowing, 10);
    }

    @Test
    void countsWhatTheViewerSeesByKindGenreAndDecade() {
        assertThat(find(Narrowing.NONE).facets())
                .isEqualTo(new Facets(
                        List.of(new TypeCount("film", 3), new TypeCount("series", 1)),
                        List.of(new GenreCount("comedy", "Comédie", 3), new GenreCount("horror", "horror", 2)),
                        List.of(new DecadeCount(1920, 2), new DecadeCount(1930, 2))));
    }

    @Test
    void aChoiceNarrowsTheItemsAndCountsItsAlternatives() {
        var answer = find(Narrowing.of("film", "comedy", null, 1930));
        assertThat(answer.items()).extracting(Title::getId).containsExactly("three");
        assertThat(answer.facets())
                .isEqualTo(new Facets(
                        List.of(new TypeCount("film", 1), new TypeCount("series", 1)),
                        List.of(new GenreCount("comedy", "Comédie", 1), new GenreCount("horror", "horror", 1)),
                        List.of(new DecadeCount(1920, 1), new DecadeCount(1930, 1))));
    }

    @Test
    void whatIsNarrowedToNothingIsNotNearEither() {
        var answer = find(Narrowing.of(null, null, 1900, null));
        assertThat(answer.items()).isEmpty();
        assertThat(answer.near()).isEmpty();
        assertThat(answer.facets().decades()).hasSize(2);
    }

    @Test
    void whereNothingIsFoundThereIsWhatIsNear() {
        assertThat(search.find("moon submarine horror", VIEWER, Narrowing.NONE, 10)
                        .items())
                .isNotEmpty();
        var answer = search.find("comedies 1928", VIEWER, Narrowing.NONE, 10);
        assertThat(answer.items()).isEmpty();
        assertThat(answer.near())
                .extracting(Title::getId)
                .contains("two", "one")
                .doesNotContain("grown");
    }

    @Test
    void whatIsNearHasHalfOfTheTellingWords() {
        assertThat(near("one two")).containsExactlyInAnyOrder("one", "two");
        assertThat(near("moon one two four")).containsExactlyInAnyOrder("one", "two", "four");
        assertThat(near("one two three four")).isEmpty();
    }

    private List<String> near(String typed) {
        var answer = search.find(typed, VIEWER, Narrowing.NONE, 10);
        assertThat(answer.items()).isEmpty();
        return answer.near().stream().map(Title::getId).toList();
    }

    @Test
    void aDecadeBeginsWithItsFirstYear() {
        assertThatThrownBy(() -> Narrowing.of(null, null, null, 1925)).isInstanceOf(Problem.class);
    }
}
