package dev.matinee.catalog.shelf;

import java.util.Map;
import java.util.Objects;

/**
 * A genre.
 *
 * @param name in the catalogue's own language
 * @param names in others
 * @param order its place among the genres, the least first
 */
public record Genre(String slug, String name, Map<String, String> names, int order) {
    public String name(String language) {
        return Objects.requireNonNullElse(names.get(language), name);
    }
}
