package dev.matinee.ingest;

import dev.matinee.ingest.site.Manners;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How others' servers are asked, and where what they answered is kept. */
@SuppressWarnings("NullAway.Init")
final class SiteOptions {
    private static final Duration ONE_REQUEST = Duration.ofSeconds(60);

    @Option(
            names = "--rate",
            defaultValue = "1",
            description = "Requests a second that a site gets at most (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--most-pages",
            defaultValue = "10000",
            description = "Pages of a site that are gone through at most (default: ${DEFAULT-VALUE}).")
    private int mostPages;

    @Option(names = "--allow-local", description = "Lets addresses of private networks be asked.")
    private boolean allowLocal;

    @Option(
            names = "--folder",
            defaultValue = "${env:MATINEE_INGEST_FOLDER:-.matinee/ingest}",
            description = "Where fetched pages and pictures are kept (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--patience",
            defaultValue = "60",
            description = "For how many seconds the suite may be busy or away (default: ${DEFAULT-VALUE}).")
    private int patience;

    Manners manners() {
        return new Manners(rate, mostPages, ONE_REQUEST, allowLocal);
    }

    Path folder() {
        return folder;
    }

    Duration patience() {
        return Duration.ofSeconds(patience);
    }
}
