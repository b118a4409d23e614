package dev.matinee.catalog.shelf;

import dev.matinee.events.Translations;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A channel: titles that somebody chose.
 *
 * @param name in the catalogue's own language, as the tagline
 * @param color #rrggbb; empty for none
 * @param order its place among the channels, the least first
 * @param titles ids of those that come first, in this order
 * @param names in other languages
 * @param taglines in other languages
 */
public record Channel(
        String slug,
        String name,
        String tagline,
        String color,
        int order,
        List<String> titles,
        Map<String, String> names,
        Map<String, String> taglines) {
    public Channel {
        // Of what was stored before there were translations.
        names = Objects.requireNonNullElse(names, Map.of());
        taglines = Objects.requireNonNullElse(taglines, Map.of());
    }

    public String name(String language) {
        return Translations.in(names, language).orElse(name);
    }

    public String tagline(String language) {
        return Translations.in(taglines, language).orElse(tagline);
    }

    Channel at(int place) {
        return new Channel(slug, name, tagline, color, place, titles, names, taglines);
    }
}
