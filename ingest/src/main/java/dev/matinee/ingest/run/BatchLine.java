package dev.matinee.ingest.run;

import dev.matinee.ingest.run.Batches.Line;
import dev.matinee.ingest.run.RunSettings.Publish;
import dev.matinee.ingest.source.Found;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A title as a line of the studio's batch call. */
final class BatchLine {
    private static final JsonMapper JSON = new JsonMapper();

    private BatchLine() {}

    static Line of(Found found, Pictures pictures, Publish publish) {
        Map<String, Object> sheet = StudioSheet.of(found.title(), pictures.stills(found));
        sheet.put("artwork", pictures.artwork(found));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("key", found.title().key());
        line.put("sheet", sheet);
        if (publish != Publish.NEVER) {
            line.put("publish", publish.name().toLowerCase(Locale.ROOT));
        }
        return new Line(found, JSON.writeValueAsBytes(line));
    }
}
