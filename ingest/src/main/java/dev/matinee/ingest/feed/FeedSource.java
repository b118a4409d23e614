package dev.matinee.ingest.feed;

import dev.matinee.ingest.mapping.JsonOrigin;
import dev.matinee.ingest.mapping.Mapper;
import dev.matinee.ingest.mapping.Mapping;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.source.Drafts;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.source.SourceFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A feed of titles, as JSON, NDJSON or CSV, packed with gzip or not. It is read a record at a time, whatever its size. */
public final class FeedSource implements Source {
    private final String name;
    private final Opening opening;
    private final Mapping mapping;
    private volatile @Nullable FeedInput input;

    /** Opens the feed; asked for once. */
    @FunctionalInterface
    public interface Opening {
        Opened open() throws IOException;
    }

    /**
     * An open feed.
     *
     * @param bytes its size; negative where it is not known
     * @param collectedAt when what is in it is from, as RFC 3339; null where that is not known
     */
    public record Opened(
            InputStream content, long bytes, @Nullable String collectedAt) {}

    /** @param name file or address; it stands before each record's line in what is said of it */
    public FeedSource(String name, Opening opening, Mapping mapping) {
        this.name = name;
        this.opening = opening;
        this.mapping = mapping;
    }

    /** Whether a file or address is a feed by its name. */
    public static boolean isFeed(String name) {
        return name.toLowerCase(Locale.ROOT).matches("[^?]*\\.(json|ndjson|jsonl|csv)(\\.gz)?(\\?.*)?");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Finds finds) throws IOException {
        Opened opened = opening.open();
        FeedInput counted = new FeedInput(opened.content(), opened.bytes());
        input = counted;
        Drafts drafts = new Drafts(finds);
        Mapper mapper = new Mapper(mapping);
        try (Reader text = text(counted)) {
            form().read(text, new FeedForm.Records() {
                @Override
                public void record(JsonNode record, long line) {
                    drafts.draft(
                            mapper.sheet(new JsonOrigin(record), opened.collectedAt()),
                            name + ":" + line,
                            Path.of(""),
                            SourceFiles.NONE);
                }

                @Override
                public void unreadable(long line, String why) {
                    String place = name + ":" + line;
                    finds.refused(place, "", List.of(new Complaint(place, why)));
                }
            });
        }
    }

    @Override
    public double share() {
        FeedInput open = input;
        return open == null ? 0 : open.share();
    }

    private Reader text(InputStream content) throws IOException {
        InputStream plain = path().endsWith(".gz") ? new GZIPInputStream(content) : content;
        BufferedReader text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private FeedForm form() {
        String path = path().replaceFirst("\\.gz$", "");
        String format = mapping.format() != null
                ? mapping.format()
                : path.endsWith(".csv") ? "csv" : path.matches(".*\\.(ndjson|jsonl)") ? "ndjson" : "json";
        return switch (format) {
            case "csv" -> new CsvForm(mapping.delimiter());
            case "ndjson" -> new LinesForm();
            default -> new JsonForm(mapping.items());
        };
    }

    private String path() {
        return name.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
    }
}
