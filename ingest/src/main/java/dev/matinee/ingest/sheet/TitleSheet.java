package dev.matinee.ingest.sheet;

import dev.matinee.ingest.artwork.Face;
import dev.matinee.ingest.artwork.Layout;
import dev.matinee.ingest.artwork.Motif;
import dev.matinee.ingest.artwork.Palette;
import dev.matinee.ingest.sheet.Sheets.Art;
import dev.matinee.ingest.sheet.Sheets.Channel;
import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Genre;
import dev.matinee.ingest.sheet.Sheets.Kind;
import dev.matinee.ingest.sheet.Sheets.Person;
import dev.matinee.ingest.sheet.Sheets.Season;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.vocabulary.Slug;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shape of a title's, a genre's and a channel's record. */
final class TitleSheet {
    private static final int MOST_TEXT = 10_000;
    private static final int FIRST_FILM = 1878;
    private static final int LAST_YEAR = 2100;
    /** A day: as much as the catalogue takes. */
    private static final int LONGEST_MINUTES = 24 * 60;

    private TitleSheet() {}

    static Genre genre(Fields fields) {
        return new Genre(
                fields.matching("slug", Slug.PATTERN, "a slug such as science-fiction"),
                fields.translations("names", 60),
                fields.whole("order", 0, 10_000));
    }

    static Channel channel(Fields fields) {
        return new Channel(
                fields.matching("slug", Slug.PATTERN, "a slug such as midnight-show"),
                fields.text("name", 60),
                fields.text("tagline", 200),
                fields.matching("color", Vocabulary.COLOUR, "a colour such as #E0A63A"),
                fields.whole("order", 0, 10_000));
    }

    static Title title(Fields fields, Path folder) {
        Kind kind = fields.known("type", named(Kind.values()), "film or series");
        if (kind == null && !fields.has("type")) {
            fields.complain("type", "is missing");
        }
        Title title = new Title(
                fields.matching("key", Slug.PATTERN, "a slug such as the-general"),
                Objects.requireNonNullElse(kind, Kind.FILM),
                fields.text("title", 200),
                fields.textIfAny("originalTitle", 200),
                fields.whole("year", FIRST_FILM, LAST_YEAR),
                fields.translations("names", 200),
                fields.wholeIfAny("maturity", 0, 18),
                Objects.requireNonNullElse(fields.textIfAny("maturitySystem", 40), "Matinee"),
                fields.words("genres", Slug.PATTERN, "a slug"),
                fields.words("channels", Slug.PATTERN, "a slug"),
                fields.records("people", (person, index) -> person(person)),
                fields.words("countries", Vocabulary.COUNTRY, "a country of ISO 3166 such as FR"),
                fields.words("languages", Vocabulary.LANGUAGE, "a language of BCP 47 such as fr"),
                fields.words("tags", Slug.PATTERN, "a slug"),
                fields.wholeIfAny("minutes", 1, LONGEST_MINUTES),
                fields.decimalIfAny("rating", 0, 10),
                fields.decimalIfAny("popularity", 0, 1),
                fields.textIfAny("licence", 200),
                fields.textIfAny("attribution", 500),
                fields.translations("synopsis", MOST_TEXT),
                fields.translations("synopsisShort", 300),
                fields.translations("tagline", 300),
                fields.words("availableIn", Vocabulary.COUNTRY, "a country of ISO 3166 such as FR"),
                fields.records("availability", (window, index) -> Circumstances.window(window)),
                fields.records("markers", (marker, index) -> Circumstances.marker(marker)),
                fields.records("sources", (source, index) -> Circumstances.origin(source)),
                fields.record("pictures", Circumstances::pictures),
                fields.record("art", TitleSheet::art),
                fields.records("seasons", (season, index) -> season(season)),
                folder);
        whole(title, fields);
        return title;
    }

    private static void whole(Title title, Fields fields) {
        if (title.kind() == Kind.FILM && !title.seasons().isEmpty()) {
            fields.complain("seasons", "belong to a series, and this is a film");
        }
        if (title.kind() == Kind.SERIES && title.episodes().isEmpty()) {
            fields.complain("seasons", "a series needs at least one episode");
        }
        twice(title.seasons().stream().map(Season::number).toList(), "seasons", fields);
        twice(title.episodes().stream().map(Episode::key).toList(), "seasons", fields);
        title.seasons()
                .forEach(season ->
                        twice(season.episodes().stream().map(Episode::number).toList(), "seasons", fields));
    }

    private static <T> void twice(List<T> values, String field, Fields fields) {
        values.stream()
                .filter(value -> values.indexOf(value) != values.lastIndexOf(value))
                .distinct()
                .forEach(value -> fields.complain(field, "have " + value + " twice"));
    }

    private static Person person(Fields fields) {
        return new Person(
                fields.text("name", 200),
                fields.matching("role", Vocabulary.ROLE, "a role such as director or actor"),
                fields.textIfAny("character", 200));
    }

    private static Season season(Fields fields) {
        return new Season(
                fields.whole("number", 0, 1000),
                Objects.requireNonNullElse(fields.textIfAny("title", 200), ""),
                fields.translations("names", 200),
                fields.records("episodes", (episode, index) -> episode(episode)));
    }

    private static Episode episode(Fields fields) {
        return new Episode(
                fields.matching("key", Slug.PATTERN, "a slug such as judex-s1e1"),
                fields.whole("number", 0, 10_000),
                fields.text("title", 200),
                fields.translations("names", 200),
                fields.translations("synopsis", MOST_TEXT),
                fields.wholeIfAny("minutes", 1, LONGEST_MINUTES),
                fields.records("markers", (marker, index) -> Circumstances.marker(marker)),
                fields.known("picture", Circumstances::address, "an address that begins with http"),
                fields.record("art", TitleSheet::art));
    }

    private static Art art(Fields fields) {
        return new Art(
                fields.known("motif", named(Motif.values()), "a motif that is known"),
                fields.known("palette", named(Palette.values()), "a palette that is known"),
                fields.known("layout", named(Layout.values()), "one of foot, head, band, tilt"),
                fields.known("face", named(Face.values()), "one of gothic, deco, didone, sans"));
    }

    private static <E extends Enum<E>> Function<String, @Nullable E> named(E[] values) {
        return text -> Arrays.stream(values)
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst()
                .orElse(null);
    }
}
