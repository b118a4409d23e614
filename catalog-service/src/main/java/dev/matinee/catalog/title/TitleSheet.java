package dev.matinee.catalog.title;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a title. Read leniently, then held to {@link SheetCheck}: a list that is missing is empty, a
 * required text that is missing is empty and refused there.
 *
 * @param type {@code film} or {@code series}
 * @param title in the catalogue's own language
 * @param maturity the least age in years; null counts as 18
 * @param genres slugs
 * @param channels slugs
 * @param countries where it was made, ISO 3166-1 alpha-2
 * @param languages spoken in it, BCP 47
 * @param names the title in other languages
 * @param runtime in seconds; films only
 * @param rating critics' figure, 0 to 10
 * @param availableIn countries where it may be seen; empty is everywhere
 */
public record TitleSheet(
        @Schema(allowableValues = {"film", "series"}) String type,
        String title,
        @Nullable String originalTitle,
        @Nullable Integer year,
        @Nullable Integer maturity,
        @Nullable String maturitySystem,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> genres,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> channels,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Person> people,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> countries,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> languages,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Map<String, String> names,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        LocalText synopsis,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        LocalText synopsisShort,

        @Nullable Integer runtime,
        @Nullable Double rating,
        @Nullable String attribution,
        @Nullable String badge,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Season> seasons,

        @Nullable Artwork artwork,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> availableIn) {
    private static final int UNRATED = 18;

    public TitleSheet {
        type = orEmpty(type);
        title = orEmpty(title).strip();
        genres = distinct(genres);
        channels = distinct(channels);
        people = list(people);
        countries = distinct(countries);
        languages = distinct(languages);
        names = names == null ? Map.of() : Map.copyOf(names);
        synopsis = Objects.requireNonNullElse(synopsis, LocalText.NONE);
        synopsisShort = Objects.requireNonNullElse(synopsisShort, LocalText.NONE);
        seasons = list(seasons);
        availableIn = distinct(availableIn);
    }

    public boolean isSeries() {
        return type.equals("series");
    }

    public int leastAge() {
        return maturity == null ? UNRATED : maturity;
    }

    /** All episodes, in the order that they stand in. */
    public Stream<Episode> episodes() {
        return seasons.stream().flatMap(season -> season.episodes().stream());
    }

    /** A person who had a part in it; character for those who act. */
    public record Person(String name, String role, @Nullable String character) {
        public Person {
            name = orEmpty(name).strip();
            role = orEmpty(role);
        }
    }

    /** A season, its episodes in the order of watching. */
    public record Season(@Nullable Integer number, @Nullable String title, List<Episode> episodes) {
        public Season {
            episodes = list(episodes);
        }
    }

    /**
     * An episode.
     *
     * @param key the operator's, its own within the series
     * @param runtime in seconds
     * @param still address of a picture under /images
     */
    public record Episode(
            String key,
            @Nullable Integer number,
            String title,
            LocalText synopsis,
            @Nullable Integer runtime,
            @Nullable String still) {
        public Episode {
            key = orEmpty(key);
            title = orEmpty(title).strip();
            synopsis = Objects.requireNonNullElse(synopsis, LocalText.NONE);
        }
    }

    /** Addresses under /images; the colour is #rrggbb. */
    public record Artwork(
            String poster, String backdrop, @Nullable String logo, String dominantColor) {
        public Artwork {
            poster = orEmpty(poster);
            backdrop = orEmpty(backdrop);
            dominantColor = orEmpty(dominantColor);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    private static List<String> distinct(@Nullable List<String> items) {
        return list(items).stream()
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .toList();
    }
}
