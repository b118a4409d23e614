package dev.matinee.ingest.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line (NDJSON). A line that is none does not hold up the others. */
final class LinesForm implements FeedForm {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void read(Reader text, Records records) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                record(line, number, records);
            }
        }
    }

    private static void record(String line, long number, Records records) {
        JsonNode record;
        try {
            record = JSON.readTree(line);
        } catch (JacksonException broken) {
            records.unreadable(number, "is no JSON: " + broken.getOriginalMessage());
            return;
        }
        records.record(record, number);
    }
}
