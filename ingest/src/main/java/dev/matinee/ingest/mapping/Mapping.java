package dev.matinee.ingest.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file: what a feed or site is, and which field of a title comes from where.
 *
 * @param format json, ndjson or csv; null: by the name's ending
 * @param items where the list is in a JSON feed, as a JSON pointer
 * @param delimiter between the cells of a CSV feed
 * @param language of texts whose rule names none
 * @param fields rules by field; {@code synopsis.fr} is the French text
 * @param sources what is recorded of where fields come from, its texts being templates
 * @param site how a site is gone through; null for feeds
 */
public record Mapping(
        @Nullable String format,
        String items,
        char delimiter,
        String language,
        Map<String, List<Rule>> fields,
        List<Note> sources,
        @Nullable Site site) {

    /** A feed whose records have a sheet's own fields. */
    public static final Mapping NONE = new Mapping(null, "", ',', "en", Map.of(), List.of(), null);

    /** Of a source: its fields (none: all), and templates of address, name, licence and attribution. */
    public record Note(List<String> fields, Map<String, String> texts) {}

    /**
     * How a site is gone through.
     *
     * @param follow selectors of links to go on with
     * @param titles selector of the parts of a page that are titles each; null: a page is one
     * @param page selector that a title's page has; null: every page may be one
     * @param sitemap whether the addresses of the site's sitemaps are gone through
     */
    public record Site(
            List<String> follow,
            @Nullable String titles,
            @Nullable String page,
            boolean sitemap) {}
}
