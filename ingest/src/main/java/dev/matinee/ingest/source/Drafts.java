package dev.matinee.ingest.source;

import dev.matinee.ingest.sheet.SheetRecord;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.vocabulary.Slug;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes titles of records that come in the form of a sheet but not from one. What a sheet says itself, these may leave open: the
 * key, whether it is a series, and how a genre is written in addresses.
 */
public final class Drafts {
    private final Finds finds;
    private final Map<String, String> places = new HashMap<>();

    public Drafts(Finds finds) {
        this.finds = finds;
    }

    /** The key that a record gets that has none: by title and year, the same for ever. */
    public static String key(String title, String year) {
        return Slug.of(year.isEmpty() ? title : title + " " + year);
    }

    /** Checks and hands on; what is wrong with it is said with its place. */
    public void draft(ObjectNode sheet, String place, Path folder, SourceFiles files) {
        if (!sheet.hasNonNull("type")) {
            sheet.put("type", sheet.has("seasons") ? "series" : "film");
        }
        if (!sheet.hasNonNull("key") && sheet.hasNonNull("title")) {
            sheet.put(
                    "key",
                    key(sheet.path("title").asString(""), sheet.path("year").asString("")));
        }
        Map<String, String> names = genres(sheet);
        episodes(sheet);
        String key = sheet.path("key").asString("");
        SheetRecord record = SheetRecord.of(sheet, place, folder);
        String before = key.isEmpty() ? null : places.putIfAbsent(key, place);
        if (before != null) {
            finds.refused(
                    place, key, List.of(new Complaint(place + " (" + key + ") key", "is used already at " + before)));
        } else if (record.title() == null) {
            finds.refused(place, key, record.complaints());
        } else {
            finds.title(new Found(record.title(), place, files, false, names));
        }
    }

    /** Genres by slug, once each. Gives their names. */
    private static Map<String, String> genres(ObjectNode sheet) {
        Map<String, String> names = new LinkedHashMap<>();
        if (sheet.get("genres") instanceof ArrayNode given) {
            for (JsonNode genre : given) {
                String name = genre.asString("").strip();
                if (!name.isEmpty()) {
                    names.putIfAbsent(Slug.of(name), Slug.PATTERN.matcher(name).matches() ? spoken(name) : name);
                }
            }
            ArrayNode slugs = sheet.putArray("genres");
            names.keySet().forEach(slugs::add);
        }
        return names;
    }

    private static String spoken(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** An episode is known by its series, season and number. */
    private static void episodes(ObjectNode sheet) {
        String key = sheet.path("key").asString("");
        for (JsonNode season : sheet.path("seasons")) {
            for (JsonNode episode : season.path("episodes")) {
                if (episode instanceof ObjectNode entry && !entry.hasNonNull("key")) {
                    entry.put("key", episodeKey(key, season.path("number"), entry.path("number")));
                }
            }
        }
    }

    private static String episodeKey(String series, JsonNode season, JsonNode number) {
        return episodeKey(series, season.asInt(0), number.asInt(0));
    }

    public static String episodeKey(String series, int season, int number) {
        return series + "-s" + season + "e" + number;
    }
}
