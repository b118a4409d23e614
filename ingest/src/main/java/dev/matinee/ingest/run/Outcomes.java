package dev.matinee.ingest.run;

import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.studio.Studio.Brought;
import java.io.PrintWriter;
import java.util.List;

/** Counts, prints and reports what came of each title, from any thread. */
final class Outcomes {
    private final Source source;
    private final PrintWriter out;
    private final Progress progress;
    private final Report report;
    private final boolean naming;
    private Tally tally = Tally.NOTHING;

    /** @param naming whether what is new and changed is named too, not only what is refused */
    Outcomes(Source source, PrintWriter out, Progress progress, Report report, boolean naming) {
        this.source = source;
        this.out = out;
        this.progress = progress;
        this.report = report;
        this.naming = naming;
    }

    synchronized Tally tally() {
        return tally;
    }

    synchronized void brought(Found found, Brought brought, String result) {
        String key = found.title().key();
        if (naming && !result.equals("unchanged")) {
            progress.end();
            out.println(result + " " + key);
        }
        report.line(found.place(), key, result, brought.id(), List.of());
        count(result);
    }

    synchronized void refused(Found found, List<String> errors) {
        String key = found.title().key();
        progress.end();
        errors.forEach(error -> out.println("refused " + found.place() + " (" + key + ") " + error));
        report.line(found.place(), key, "refused", "", errors);
        count("refused");
    }

    synchronized void refused(String place, String key, List<Complaint> complaints) {
        progress.end();
        complaints.forEach(complaint -> out.println("refused " + complaint));
        report.line(
                place,
                key,
                "refused",
                "",
                complaints.stream().map(Complaint::toString).toList());
        count("refused");
    }

    private void count(String result) {
        tally = tally.plus(result);
        progress.step(tally.all(), source.share());
    }
}
