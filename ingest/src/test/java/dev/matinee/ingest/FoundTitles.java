package dev.matinee.ingest;

import dev.matinee.ingest.sheet.Sheets.Channel;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.sheet.Sheets.Genre;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a source finds, to be looked at. */
public final class FoundTitles implements Finds {
    private final List<Found> found = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    public static FoundTitles in(Source source) throws IOException {
        FoundTitles finds = new FoundTitles();
        source.read(finds);
        return finds;
    }

    public List<Found> found() {
        return found;
    }

    public List<Title> titles() {
        return found.stream().map(Found::title).toList();
    }

    /** The one title that there is. */
    public Found only() {
        if (found.size() != 1 || !complaints.isEmpty()) {
            throw new AssertionError("found " + titles() + ", and complained " + complaints);
        }
        return found.getFirst();
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void genre(Genre genre) {}

    @Override
    public void channel(Channel channel) {}

    @Override
    public void title(Found title) {
        found.add(title);
    }

    @Override
    public void refused(String place, String key, List<Complaint> refused) {
        refused.forEach(complaint -> complaints.add(complaint.toString()));
    }
}
