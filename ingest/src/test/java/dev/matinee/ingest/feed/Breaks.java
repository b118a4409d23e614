package dev.matinee.ingest.feed;

import dev.matinee.ingest.sheet.Sheets.Channel;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.sheet.Sheets.Genre;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.Found;
import java.util.List;

/** Breaks at the first title. */
final class Breaks implements Finds {
    private final RuntimeException broken;

    Breaks(RuntimeException broken) {
        this.broken = broken;
    }

    @Override
    public void genre(Genre genre) {}

    @Override
    public void channel(Channel channel) {}

    @Override
    public void title(Found found) {
        throw broken;
    }

    @Override
    public void refused(String place, String key, List<Complaint> complaints) {}
}
