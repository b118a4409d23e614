package dev.matinee.ingest.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What came of each title, for machines: a line of JSON each, {@code {"place","key","result","id"?,"errors"?}}. */
public final class Report implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable BufferedWriter lines;

    /** @param file null: nothing is written */
    public Report(@Nullable Path file) throws IOException {
        lines = file == null ? null : Files.newBufferedWriter(file);
    }

    synchronized void line(String place, String key, String result, String id, List<String> errors) {
        if (lines == null) {
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("place", place);
        line.put("key", key);
        line.put("result", result);
        if (!id.isEmpty()) {
            line.put("id", id);
        }
        if (!errors.isEmpty()) {
            line.put("errors", errors);
        }
        try {
            lines.write(JSON.writeValueAsString(line));
            lines.newLine();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
