package dev.matinee.ingest.sheet;

import dev.matinee.ingest.artwork.Face;
import dev.matinee.ingest.artwork.Layout;
import dev.matinee.ingest.artwork.Motif;
import dev.matinee.ingest.artwork.Palette;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder's sheets: what may be brought in, and what was refused and why. */
public record Sheets(List<Genre> genres, List<Channel> channels, List<Title> titles, List<Complaint> complaints) {

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

    /** @param minutes the runtime of the real episode */
    public record Episode(
            String key,
            int number,
            String title,
            Map<String, String> synopsis,
            @Nullable Integer minutes,
            Art art) {}

    public record Season(int number, String title, List<Episode> episodes) {}

    public enum Kind {
        FILM,
        SERIES
    }

    /**
     * A film or a series.
     *
     * @param key what it is known by for ever, whatever else changes
     * @param maturity the least age in years, 0 to 18
     * @param minutes the runtime of the real film
     * @param rating 0 to 10
     * @param folder where the sheet was found: its files lie there or below
     */
    public record Title(
            String key,
            Kind kind,
            String title,
            @Nullable String originalTitle,
            int year,
            int maturity,
            String maturitySystem,
            List<String> genres,
            List<String> channels,
            List<Person> people,
            List<String> countries,
            List<String> languages,
            @Nullable Integer minutes,
            @Nullable Double rating,
            @Nullable String licence,
            @Nullable String attribution,
            Map<String, String> synopsis,
            Map<String, String> synopsisShort,
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
