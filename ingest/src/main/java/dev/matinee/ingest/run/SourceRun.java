package dev.matinee.ingest.run;

import dev.matinee.ingest.run.Batches.Line;
import dev.matinee.ingest.sheet.Sheets.Channel;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.sheet.Sheets.Genre;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.studio.Refused;
import dev.matinee.ingest.studio.Studio;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings sources in, or says what it would do. What is refused is said with its place, and the rest goes on. It keeps no record of
 * what it did: the suite knows, and says so when it is asked again.
 */
public final class SourceRun {
    /** Of every key that was brought in: two sources that say other things of one title would undo each other in each run. */
    private final Map<String, String> places = new HashMap<>();

    private final Studio studio;
    private final RunSettings settings;
    private final PrintWriter out;
    private final Progress progress;
    private final Report report;

    public SourceRun(Studio studio, RunSettings settings, PrintWriter out, Progress progress, Report report) {
        this.studio = studio;
        this.settings = settings;
        this.out = out;
        this.progress = progress;
        this.report = report;
    }

    public Tally bring(Source source) throws IOException {
        boolean sending = !settings.dryRun();
        Outcomes outcomes = new Outcomes(source, out, progress, report, settings.dryRun());
        Pictures pictures = new Pictures(studio, settings.artwork(), settings.downloads(), sending);
        Films films = new Films(studio, settings.subtitles(), settings.ladder(), sending);
        Shelves shelves = new Shelves(studio, sending);
        try (Uploading uploading = new Uploading(films, outcomes);
                Batches batches = new Batches(studio, settings.dryRun(), uploading::answered)) {
            source.read(new Finds() {
                @Override
                public void genre(Genre genre) {
                    shelves.put(genre);
                }

                @Override
                public void channel(Channel channel) {
                    shelves.put(channel);
                }

                @Override
                public void title(Found found) {
                    String key = found.title().key();
                    String before = places.putIfAbsent(key, found.place());
                    if (before != null) {
                        String place = found.place() + " (" + key + ") key";
                        refused(found.place(), key, List.of(new Complaint(place, "is used already at " + before)));
                        return;
                    }
                    Line line;
                    try {
                        shelves.makeSure(found.genreNames());
                        line = BatchLine.of(found, pictures, settings.publish());
                    } catch (Refused refused) {
                        if (refused.isOfOperator()) {
                            throw refused;
                        }
                        outcomes.refused(found, List.of(String.valueOf(refused.getMessage())));
                        return;
                    } catch (UncheckedIOException unreadable) {
                        outcomes.refused(found, List.of(String.valueOf(unreadable.getMessage())));
                        return;
                    }
                    batches.add(line);
                }

                @Override
                public void refused(String place, String key, List<Complaint> complaints) {
                    outcomes.refused(place, key, complaints);
                }
            });
            batches.finish();
            uploading.finish();
        } finally {
            progress.end();
        }
        return outcomes.tally();
    }
}
