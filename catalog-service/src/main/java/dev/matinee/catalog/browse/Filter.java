package dev.matinee.catalog.browse;

import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.problem.Problem;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to. */
record Filter(
        @Nullable TitleType type,
        @Nullable String genre,
        @Nullable String channel,
        @Nullable Integer year) {
    static final Filter ALL = new Filter(null, null, null, null);

    static Filter ofChannel(String slug) {
        return new Filter(null, null, slug, null);
    }

    static @Nullable TitleType type(@Nullable String name) {
        return switch (name) {
            case null -> null;
            case "film" -> TitleType.FILM;
            case "series" -> TitleType.SERIES;
            default -> throw Problem.invalid("type", "is film or series");
        };
    }

    Predicate<Title> seenBy(Viewer viewer) {
        return title -> (type == null || title.getType() == type)
                && (year == null || title.getYear() == year)
                && (genre == null || title.getGenresList().contains(genre))
                && (channel == null || title.getChannelsList().contains(channel))
                && viewer.sees(title);
    }

    /** The groups that whatever passes is in. */
    Stream<String> groups() {
        return Stream.of(
                        genre == null ? null : Groups.genre(genre),
                        channel == null ? null : Groups.channel(channel),
                        year == null ? null : Groups.year(year))
                .filter(Objects::nonNull);
    }
}
