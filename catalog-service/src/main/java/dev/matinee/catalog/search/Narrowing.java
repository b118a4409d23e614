package dev.matinee.catalog.search;

import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a search is narrowed to; null is any.
 *
 * @param genre its slug
 * @param decade its first year
 */
record Narrowing(
        @Nullable TitleType type,
        @Nullable String genre,
        @Nullable Integer year,
        @Nullable Integer decade) {
    static final Narrowing NONE = new Narrowing(null, null, null, null);
    private static final int YEARS = 10;

    /** 422 for what is no type or no decade. */
    static Narrowing of(
            @Nullable String type, @Nullable String genre, @Nullable Integer year, @Nullable Integer decade) {
        if (decade != null && decade % YEARS != 0) {
            throw Problem.invalid("decade", "is the first year of one, such as 1920");
        }
        return new Narrowing(type(type), genre, year, decade);
    }

    private static @Nullable TitleType type(@Nullable String name) {
        return switch (name) {
            case null -> null;
            case "film" -> TitleType.FILM;
            case "series" -> TitleType.SERIES;
            default -> throw Problem.invalid("type", "is film or series");
        };
    }

    boolean takesType(TitleType of) {
        return type == null || of == type;
    }

    boolean takesYear(int of) {
        return (year == null || of == year) && (decade == null || of - of % YEARS == decade);
    }
}
