package dev.matinee.catalog.shelf;

import dev.matinee.events.Translations;
import java.util.Map;

/**
 * A genre.
 *
 * @param name in the catalogue's own language
 * @param names in others
 * @param order its place among the genres, the least first
 */
public record Genre(String slug, String name, Map<String, String> names, int order) {
    public String name(String language) {
        return Translations.in(names, language).orElse(name);
    }

    Genre at(int place) {
        return new Genre(slug, name, names, place);
    }
}
