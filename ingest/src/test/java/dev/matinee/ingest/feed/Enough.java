package dev.matinee.ingest.feed;

import dev.matinee.ingest.sheet.Sheets.Channel;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.sheet.Sheets.Genre;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.Found;
import java.util.List;

/** Breaks off after so many records. */
final class Enough implements Finds {
    private final int most;
    private final RuntimeException broken;
    private int seen;

    Enough(int most, RuntimeException broken) {
        this.most = most;
        this.broken = broken;
    }

    @Override
    public void genre(Genre genre) {}

    @Override
    public void channel(Channel channel) {}

    @Override
    public void title(Found found) {
        count();
    }

    @Override
    public void refused(String place, String key, List<Complaint> complaints) {
        count();
    }

    private void count() {
        if (++seen == most) {
            throw broken;
        }
    }
}
