package dev.matinee.ingest.source;

import dev.matinee.ingest.sheet.Sheets.Title;
import java.util.Map;

/**
 * A title that may be brought in.
 *
 * @param place file and line, or address
 * @param drawn whether a poster of its own is drawn where it has none; otherwise it gets one of the house's
 * @param genreNames what the source calls its genres, by slug, for those that the suite does not know yet
 */
public record Found(Title title, String place, SourceFiles files, boolean drawn, Map<String, String> genreNames) {}
