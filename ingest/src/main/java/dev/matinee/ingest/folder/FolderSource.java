package dev.matinee.ingest.folder;

import dev.matinee.ingest.sheet.SheetReader;
import dev.matinee.ingest.sheet.Sheets;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.source.Drafts;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder: its sheets with the files beside them, and whatever lies in it as media centres want it. A single sheet's file will do. */
public final class FolderSource implements Source {
    private final Path folder;
    private final String language;
    private volatile double share;

    /** @param language of the texts of NFO files that do not say, as BCP 47 */
    public FolderSource(Path folder, String language) {
        this.folder = folder;
        this.language = language;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public void read(Finds finds) throws IOException {
        Sheets sheets = SheetReader.read(folder);
        SourceFiles files = new SourceFiles(folder);
        sheets.genres().forEach(finds::genre);
        sheets.channels().forEach(finds::channel);
        refuse(sheets.complaints(), finds);
        MediaLibrary library = MediaLibrary.in(folder, language);
        double all = Math.max(1, sheets.titles().size() + library.size());
        int done = 0;
        for (Title title : sheets.titles()) {
            finds.title(new Found(title, sheets.places().getOrDefault(title.key(), name()), files, true, Map.of()));
            share = ++done / all;
        }
        Drafts drafts = new Drafts(finds);
        for (MediaLibrary.Item item : library.items()) {
            item.draft(drafts, finds);
            share = ++done / all;
        }
    }

    @Override
    public double share() {
        return share;
    }

    /** Records, not fields: one that is wrong twice is refused once. */
    private static void refuse(List<Complaint> complaints, Finds finds) {
        complaints.stream()
                .collect(Collectors.groupingBy(
                        complaint -> complaint.place().replaceFirst("(:\\d+) .*", "$1"),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((place, faults) -> finds.refused(place, "", faults));
    }
}
