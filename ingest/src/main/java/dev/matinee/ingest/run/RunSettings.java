package dev.matinee.ingest.run;

import dev.matinee.ingest.source.Downloads;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How sources are brought in.
 *
 * @param dryRun whether it is only said what would be done
 * @param publish whether a new title is published once it plays (ready), at once (now) or not (never)
 * @param ladder a named limit of the renditions; null: by each film
 * @param artwork where drawn pictures are kept
 * @param subtitles where converted subtitles are kept
 */
public record RunSettings(
        boolean dryRun, Publish publish, @Nullable String ladder, Path artwork, Path subtitles, Downloads downloads) {

    /** When a title appears that was not there before. */
    public enum Publish {
        READY,
        NOW,
        NEVER
    }
}
