package dev.matinee.ingest.source;

import dev.matinee.ingest.sheet.Sheets.Channel;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.sheet.Sheets.Genre;
import java.util.List;

/** Takes what a source finds. It may take its time, and the source waits. */
public interface Finds {
    void genre(Genre genre);

    void channel(Channel channel);

    void title(Found found);

    /**
     * One record that is left out whole, and why.
     *
     * @param place file and line, or address
     * @param key empty where it has none
     */
    void refused(String place, String key, List<Complaint> complaints);
}
