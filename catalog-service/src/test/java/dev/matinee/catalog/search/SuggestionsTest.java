package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.shelf.Channel;
import dev.matinee.catalog.shelf.Genre;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final Viewer ADULT = new Viewer(18, "FR", "en", Instant.EPOCH);
    private static final Viewer CHILD = new Viewer(12, "FR", "en", Instant.EPOCH);
    private static final List<Genre> GENRES = List.of(
            new Genre("comedy", "Comedy", Map.of("fr", "Comédie"), 1), new Genre("empty", "Comets", Map.of(), 2));
    private static final List<Channel> CHANNELS =
            List.of(new Channel("midnight", "Midnight Show", "", "", 1, List.of(), Map.of(), Map.of()));

    private Suggestions suggestions;

    @BeforeEach
    void fill() throws IOException {
        var index = new SearchIndex();
        SomeTitles.archive().forEach(title -> index.changed(title.getId(), null, title));
        var grown = SomeTitles.film("grown", "Midday Murders")
                .setMaturity(18)
                .addPeople("Bustopher Grimm")
                .addGenres("gore")
                .build();
        var abroad = SomeTitles.film("abroad", "Metropolis Abroad")
                .addCountriesAvailable("DE")
                .addPeople("Georg Fernweh")
                .build();
        List.of(grown, abroad).forEach(title -> index.changed(title.getId(), null, title));
        index.refresh();
        var search = new Search(index, () -> GENRES, () -> CHANNELS, Way.ALL);
        suggestions = new Suggestions(index, search, () -> GENRES, () -> CHANNELS);
    }

    private List<String> texts(String typed, Viewer viewer) {
        return suggestions.of(typed, viewer).stream()
                .map(suggestion -> suggestion.kind() + " " + suggestion.text())
                .toList();
    }

    @Test
    void namesTitlesPeopleGenresAndChannelsAsOneTypes() {
        assertThat(texts("metr", ADULT)).containsExactly("title Metropolis");
        assertThat(texts("kea", ADULT)).containsExactly("person Buster Keaton");
        assertThat(texts("GEORGES MELI", ADULT)).containsExactly("person Georges Méliès");
        assertThat(texts("com", ADULT)).containsExactly("genre Comedy");
        assertThat(texts("midnight s", ADULT)).containsExactly("channel Midnight Show");
    }

    @Test
    void namesGenresInTheViewersLanguage() {
        assertThat(suggestions.of("coméd", new Viewer(18, "FR", "fr", Instant.EPOCH)))
                .containsExactly(Suggestion.genre("comedy", "Comédie"));
    }

    @Test
    void namesNothingThatTheViewerMayNotSee() {
        assertThat(texts("midday", ADULT)).contains("title Midday Murders");
        assertThat(texts("midday", CHILD)).doesNotContain("title Midday Murders");
        assertThat(texts("bust", ADULT)).contains("person Bustopher Grimm", "person Buster Keaton");
        assertThat(texts("bust", new Viewer(17, "FR", "en", Instant.EPOCH))).doesNotContain("person Bustopher Grimm");
        assertThat(texts("metropolis", ADULT)).doesNotContain("title Metropolis Abroad");
        assertThat(texts("fernw", ADULT)).isEmpty();
        assertThat(texts("fernw", new Viewer(18, "DE", "en", Instant.EPOCH))).contains("person Georg Fernweh");
    }

    @Test
    void namesNoGenreThatHasNothing() {
        assertThat(texts("comet", ADULT)).doesNotContain("genre Comets");
    }

    @Test
    void namesTitlesThatMayBeMeantWhereNoneBeginsSo() {
        assertThat(texts("metrpolis", ADULT)).containsExactly("title Metropolis");
    }
}
