package dev.matinee.ingest.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows under a header (RFC 4180). An empty cell is nothing. */
final class CsvForm implements FeedForm {
    private static final JsonMapper JSON = new JsonMapper();

    private final CSVFormat format;

    CsvForm(char delimiter) {
        format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    @Override
    public void read(Reader text, Records records) throws IOException {
        CSVParser parser;
        try {
            parser = CSVParser.parse(text, format);
        } catch (IllegalArgumentException header) {
            records.unreadable(1, "has no header that can be read: " + header.getMessage());
            return;
        }
        try (parser) {
            Iterator<CSVRecord> rows = parser.iterator();
            long line = parser.getCurrentLineNumber();
            for (CSVRecord row = next(rows, line, records); row != null; row = next(rows, line, records)) {
                line = parser.getCurrentLineNumber();
                row(row, line, records);
            }
        }
    }

    /** Null at the end, and where the text cannot be read any further. */
    private static @Nullable CSVRecord next(Iterator<CSVRecord> rows, long line, Records records) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException broken) {
            records.unreadable(line + 1, "cannot be read any further: " + broken.getMessage());
            return null;
        }
    }

    private static void row(CSVRecord row, long line, Records records) {
        if (!row.isConsistent()) {
            records.unreadable(line, "has " + row.size() + " cells, the header another number");
            return;
        }
        ObjectNode record = JSON.createObjectNode();
        row.toMap().forEach((column, cell) -> {
            if (!cell.isBlank()) {
                record.put(column, cell);
            }
        });
        records.record(record, line);
    }
}
