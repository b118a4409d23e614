package dev.matinee.ingest.sheet;

import dev.matinee.ingest.artwork.Face;
import dev.matinee.ingest.artwork.Layout;
import dev.matinee.ingest.artwork.Motif;
import dev.matinee.ingest.artwork.Palette;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder's sheets: what may be brought in, and what was refused and why.
 *
 * @param places file and line of each title, by its key
 */
public record Sheets(
        List<Genre> genres,
        List<Channel> channels,
        List<Title> titles,
        List<Complaint> complaints,
        Map<String, String> places) {

    /** Something wrong in a sheet. {@code place} is file, line, key and field, as far as they are known. */
    public record Complaint(String place, String message) {
        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    public record Genre(String slug, Map<String, String> names, int order) {}

    /** @param color as {@code #RRGGBB} */
    public record Channel(String slug, String name, String tagline, String color, int order) {}

    /** @param role director, actor, writer … */
    public record Person(String name, String role, @Nullable String character) {}

    /** How a title without pictures of its own is drawn. */
    public record Art(
            @Nullable Motif motif,
            @Nullable Palette palette,
            @Nullable Layout layout,
            @Nullable Face face) {}

    /**
     * When and where it may be seen.
     *
     * @param countries ISO 3166-1 alpha-2; none: everywhere
     * @param from RFC 3339; null: since ever
     * @param until RFC 3339; null: for ever
     */
    public record Window(
            List<String> countries,
            @Nullable String from,
            @Nullable String until) {}

    /**
     * A part of a film or an episode.
     *
     * @param kind intro, recap or credits
     * @param start in seconds, as is {@code end}
     */
    public record Marker(String kind, int start, int end) {}

    /**
     * Where fields were taken from, and what is owed for that.
     *
     * @param fields none: all of them
     * @param collectedAt RFC 3339
     */
    public record Origin(
            List<String> fields,
            String address,
            @Nullable String name,
            @Nullable String licence,
            @Nullable String attribution,
            @Nullable String collectedAt) {}

    /**
     * @param minutes the runtime of the real episode
     * @param picture an http address of a still; null: there is none
     */
    public record Episode(
            String key,
            int number,
            String title,
            Map<String, String> names,
            Map<String, String> synopsis,
            @Nullable Integer minutes,
            List<Marker> markers,
            @Nullable String picture,
            Art art) {}

    public record Season(int number, String title, Map<String, String> names, List<Episode> episodes) {}

    public enum Kind {
        FILM,
        SERIES
    }

    /**
     * A film or a series.
     *
     * @param key what it is known by for ever, whatever else changes
     * @param maturity the least age in years, 0 to 18; null: not rated, which counts as 18
     * @param names the title in other languages
     * @param minutes the runtime of the real film
     * @param rating 0 to 10
     * @param popularity 0 to 1, until somebody has watched
     * @param availableIn countries without a time; none: everywhere
     * @param pictures http addresses of poster, backdrop, square and logo
     * @param folder where the sheet was found: its files lie there or below
     */
    public record Title(
            String key,
            Kind kind,
            String title,
            @Nullable String originalTitle,
            int year,
            Map<String, String> names,
            @Nullable Integer maturity,
            String maturitySystem,
            List<String> genres,
            List<String> channels,
            List<Person> people,
            List<String> countries,
            List<String> languages,
            List<String> tags,
            @Nullable Integer minutes,
            @Nullable Double rating,
            @Nullable Double popularity,
            @Nullable String licence,
            @Nullable String attribution,
            Map<String, String> synopsis,
            Map<String, String> synopsisShort,
            Map<String, String> tagline,
            List<String> availableIn,
            List<Window> availability,
            List<Marker> markers,
            List<Origin> sources,
            Map<String, String> pictures,
            Art art,
            List<Season> seasons,
            Path folder) {

        public List<Episode> episodes() {
            return seasons.stream()
                    .flatMap(season -> season.episodes().stream())
                    .toList();
        }

        public List<String> directors() {
            return people.stream()
                    .filter(person -> person.role().equals("director"))
                    .map(Person::name)
                    .toList();
        }
    }
}
