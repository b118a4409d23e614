package dev.matinee.catalog.title;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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
 * @param availableIn countries where it may be seen; empty is everywhere. Where {@code availability} has windows, they
 *     say it instead
 * @param tagline a line for its poster
 * @param markers of its film
 * @param popularity a hint before anybody watched, 0 to 1
 * @param sources where its fields are from, and under which licence
 * @param tags free slugs, for the operators' own order
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
        List<String> availableIn,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        LocalText tagline,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Window> availability,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Marker> markers,

        @Nullable Double popularity,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Source> sources,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> tags) {
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
        tagline = Objects.requireNonNullElse(tagline, LocalText.NONE);
        availability = list(availability);
        markers = list(markers);
        sources = list(sources);
        tags = distinct(tags);
    }

    /** In this genre as well, or not in it. */
    public TitleSheet inGenre(String slug, boolean in) {
        return with(maturity, among(genres, slug, in), channels);
    }

    public TitleSheet inChannel(String slug, boolean in) {
        return with(maturity, genres, among(channels, slug, in));
    }

    /** @param leastAge in years */
    public TitleSheet rated(int leastAge) {
        return with(leastAge, genres, channels);
    }

    private TitleSheet with(@Nullable Integer leastAge, List<String> inGenres, List<String> inChannels) {
        return new TitleSheet(
                type,
                title,
                originalTitle,
                year,
                leastAge,
                maturitySystem,
                inGenres,
                inChannels,
                people,
                countries,
                languages,
                names,
                synopsis,
                synopsisShort,
                runtime,
                rating,
                attribution,
                badge,
                seasons,
                artwork,
                availableIn,
                tagline,
                availability,
                markers,
                popularity,
                sources,
                tags);
    }

    private static List<String> among(List<String> slugs, String slug, boolean in) {
        var others = slugs.stream().filter(other -> !other.equals(slug));
        return in && slugs.contains(slug)
                ? slugs
                : Stream.concat(others, in ? Stream.of(slug) : Stream.<String>empty())
                        .toList();
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

    /**
     * A season, its episodes in the order of watching.
     *
     * @param names its title in other languages
     */
    public record Season(
            @Nullable Integer number,
            @Nullable String title,
            List<Episode> episodes,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Map<String, String> names) {
        public Season {
            episodes = list(episodes);
            names = names == null ? Map.of() : Map.copyOf(names);
        }
    }

    /**
     * When it may be seen in these countries.
     *
     * @param countries ISO 3166-1 alpha-2; empty is everywhere
     * @param from null is since ever
     * @param until null is for ever; not itself within
     */
    public record Window(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<String> countries,

            @Nullable Instant from,
            @Nullable Instant until) {
        public Window {
            countries = distinct(countries);
        }
    }

    /** A part of a film that a viewer may skip: {@code intro}, {@code recap} or {@code credits}; in seconds. */
    public record Marker(
            @Schema(allowableValues = {"intro", "recap", "credits"})
            String kind,

            @Nullable Integer start,
            @Nullable Integer end) {
        public Marker {
            kind = orEmpty(kind);
        }
    }

    /**
     * Where fields are from.
     *
     * @param fields of the sheet; empty is all of them
     * @param address of the page, feed or file
     * @param collectedAt null where nobody noted it
     */
    public record Source(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<String> fields,

            String address,
            @Nullable String name,
            @Nullable String licence,
            @Nullable String attribution,
            @Nullable Instant collectedAt) {
        public Source {
            fields = distinct(fields);
            address = orEmpty(address);
        }
    }

    /**
     * An episode.
     *
     * @param key the operator's, its own within the series
     * @param runtime in seconds
     * @param still address of a picture under /images
     * @param names its title in other languages
     */
    public record Episode(
            String key,
            @Nullable Integer number,
            String title,
            LocalText synopsis,
            @Nullable Integer runtime,
            @Nullable String still,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Map<String, String> names,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<Marker> markers) {
        public Episode {
            key = orEmpty(key);
            title = orEmpty(title).strip();
            synopsis = Objects.requireNonNullElse(synopsis, LocalText.NONE);
            names = names == null ? Map.of() : Map.copyOf(names);
            markers = list(markers);
        }
    }

    /**
     * Addresses under /images; colours are #rrggbb.
     *
     * @param square for where there is room for neither poster nor backdrop
     * @param colors of poster, backdrop and square, where they are not the dominant one
     * @param untitled true where the pictures do not show the title's name
     */
    public record Artwork(
            String poster,
            String backdrop,
            @Nullable String logo,
            String dominantColor,
            @Nullable String square,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Map<String, String> colors,

            @Nullable Boolean untitled) {
        public Artwork {
            poster = orEmpty(poster);
            backdrop = orEmpty(backdrop);
            dominantColor = orEmpty(dominantColor);
            colors = colors == null ? Map.of() : Map.copyOf(colors);
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
