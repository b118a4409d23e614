package dev.matinee.ingest.run;

import dev.matinee.ingest.sheet.SheetReader;
import dev.matinee.ingest.sheet.Sheets;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.studio.Refused;
import dev.matinee.ingest.studio.Studio;
import dev.matinee.ingest.studio.Studio.Brought;
import dev.matinee.ingest.studio.Studio.LibraryTitle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings one source in, or says what it would do. What is refused is said with its place, and the rest goes on. */
public final class SourceRun {
    private static final JsonMapper JSON = new JsonMapper();

    private final Studio studio;
    private final Path kept;
    private final PrintWriter out;
    private final Progress progress;
    private final @Nullable String ladder;

    /**
     * @param kept where drawn pictures are kept
     * @param ladder a named limit of the renditions; null: by each film
     */
    public SourceRun(Studio studio, Path kept, PrintWriter out, Progress progress, @Nullable String ladder) {
        this.studio = studio;
        this.kept = kept;
        this.out = out;
        this.progress = progress;
        this.ladder = ladder;
    }

    public Tally bring(Path source) throws IOException {
        Sheets sheets = read(source);
        SourceFiles files = new SourceFiles(source);
        Bringing bringing = new Bringing(studio, new Artworks(files, kept));
        Tally tally = Tally.NOTHING.plusRefused(refusedRecords(sheets));
        bringing.shelves(sheets);
        int done = 0;
        for (Title title : sheets.titles()) {
            progress.step(++done, sheets.titles().size(), title.title());
            try {
                Brought brought = bringing.title(title);
                int films = bringing.films(title, brought, files, ladder);
                tally = tally.plus(brought.result().equals("unchanged") && films > 0 ? "changed" : brought.result());
            } catch (Refused refused) {
                out.println("refused " + title.key() + ": " + refused.getMessage());
                tally = tally.plusRefused(1);
            }
        }
        progress.end();
        return tally;
    }

    /** Compares sheets only: pictures and films are not sent anywhere to be compared. */
    public Tally dryRun(Path source) throws IOException {
        Sheets sheets = read(source);
        Map<String, String> there =
                studio.library().stream().collect(Collectors.toMap(LibraryTitle::key, LibraryTitle::id));
        Tally tally = Tally.NOTHING.plusRefused(refusedRecords(sheets));
        for (Title title : sheets.titles()) {
            String id = there.get(title.key());
            String result = id == null ? "created" : same(title, id) ? "unchanged" : "changed";
            out.println(result + " " + title.key());
            tally = tally.plus(result);
        }
        return tally;
    }

    private boolean same(Title title, String id) {
        JsonNode wanted = JSON.valueToTree(StudioSheet.of(title, Map.of()));
        return Difference.none(wanted, studio.title(id).path("sheet"));
    }

    private Sheets read(Path source) throws IOException {
        Sheets sheets = SheetReader.read(source);
        sheets.complaints().forEach(complaint -> out.println("refused " + complaint));
        return sheets;
    }

    /** Records, not fields: one that is wrong twice is refused once. */
    private static int refusedRecords(Sheets sheets) {
        return (int) sheets.complaints().stream()
                .map(complaint -> complaint.place().replaceFirst(" .*", ""))
                .distinct()
                .count();
    }
}
