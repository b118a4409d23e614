package dev.matinee.catalog.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a search can be narrowed to, with how many titles each choice would give. A choice that is made counts what the
 * others of its kind would give instead.
 *
 * @param genres those with most titles first
 * @param decades by their first years, the earliest first
 */
record Facets(List<TypeCount> types, List<GenreCount> genres, List<DecadeCount> decades) {
    static final Facets NONE = new Facets(List.of(), List.of(), List.of());

    /** @param value {@code film} or {@code series} */
    record TypeCount(
            @Schema(allowableValues = {"film", "series"}) String value, int count) {}

    /** @param name in the viewer's language */
    record GenreCount(String slug, String name, int count) {}

    /** @param value the first year */
    record DecadeCount(int value, int count) {}
}
