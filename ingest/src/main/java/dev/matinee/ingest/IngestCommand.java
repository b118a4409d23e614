package dev.matinee.ingest;

import dev.matinee.ingest.mapping.Mapping;
import dev.matinee.ingest.mapping.MappingFile;
import dev.matinee.ingest.run.Progress;
import dev.matinee.ingest.run.Report;
import dev.matinee.ingest.run.RunSettings;
import dev.matinee.ingest.run.RunSettings.Publish;
import dev.matinee.ingest.run.SourceRun;
import dev.matinee.ingest.run.Tally;
import dev.matinee.ingest.site.PictureDownloads;
import dev.matinee.ingest.source.Downloads;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.studio.Api;
import dev.matinee.ingest.studio.Operator;
import dev.matinee.ingest.studio.Pause;
import dev.matinee.ingest.studio.Studio;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings sources in. Exits with 0 if nothing was refused, 1 if something was, 2 for a wrong command line. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Brings titles, artwork and films into a running suite. A second run changes nothing.")
@SuppressWarnings("NullAway.Init")
final class IngestCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "A folder (sheets, or as Kodi and Jellyfin lay them out), a feed (JSON, NDJSON or CSV, a file"
                    + " or an address), or the address of a site.")
    private List<String> sources = List.of();

    @Option(
            names = "--url",
            defaultValue = "${env:MATINEE_URL:-http://localhost:8080}",
            description = "The suite (default: ${DEFAULT-VALUE}).")
    private URI url;

    @Option(
            names = "--email",
            defaultValue = "${env:MATINEE_OPERATOR_EMAIL}",
            description = "The operator's email address (or MATINEE_OPERATOR_EMAIL).")
    private @Nullable String email;

    @Option(
            names = "--password-file",
            defaultValue = "${env:MATINEE_OPERATOR_PASSWORD_FILE}",
            description = "A file with the operator's password (or MATINEE_OPERATOR_PASSWORD_FILE).")
    private @Nullable Path passwordFile;

    @Option(names = "--dry-run", description = "Says what would be done, and does nothing.")
    private boolean dryRun;

    @Option(
            names = "--artwork-folder",
            defaultValue = ".matinee/artwork",
            description = "Where drawn pictures are kept (default: ${DEFAULT-VALUE}).")
    private Path artwork;

    @Option(names = "--ladder", description = "A named limit of the renditions, such as demo (default: by each film).")
    private @Nullable String ladder;

    @Option(names = "--mapping", description = "A YAML file: which field of a feed or page is what.")
    private @Nullable Path mapping;

    @Option(
            names = "--publish",
            defaultValue = "ready",
            description = "When a new title appears: ready (once it plays), now, never (default: ${DEFAULT-VALUE}).")
    private Publish publish;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "Of texts that do not say theirs (default: ${DEFAULT-VALUE}).")
    private String language;

    @Option(names = "--pictures", description = "Fetches pictures that feeds and pages name by address.")
    private boolean pictures;

    @Option(names = "--report", description = "A file that gets a line of JSON for each title.")
    private @Nullable Path report;

    @Mixin
    private SiteOptions site;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say which SOURCE to bring in");
        }
        PrintWriter out = spec.commandLine().getOut();
        Operator operator = operator();
        Mapping read = mapping == null ? Mapping.NONE : MappingFile.read(mapping);
        Sources known = new Sources(read, language, site.manners(), site.folder());
        List<Source> found = new ArrayList<>();
        for (String source : sources) {
            found.add(known.of(source));
        }
        Studio studio = new Studio(new Api(url, site.patience(), Pause.real()), operator);
        studio.signIn();
        try (Report lines = new Report(report)) {
            SourceRun run = new SourceRun(studio, settings(out), out, progress(), lines);
            boolean refused = false;
            for (Source source : found) {
                Tally tally = run.bring(source);
                out.println(source.name() + ": " + tally + (dryRun ? " (nothing was done)" : ""));
                out.flush();
                refused |= tally.refused() > 0;
            }
            return refused ? 1 : 0;
        }
    }

    private RunSettings settings(PrintWriter out) {
        Downloads downloads = pictures
                ? new PictureDownloads(
                        site.manners(), site.folder().resolve("pictures"), Pause.real(), Clock.systemUTC(), out)
                : Downloads.NONE;
        return new RunSettings(dryRun, publish, ladder, artwork, site.folder().resolve("subtitles"), downloads);
    }

    /** On a terminal a bar, elsewhere a line now and then; beside what is said, so that this can be kept in a file. */
    private Progress progress() {
        Console terminal = System.console();
        PrintWriter err = spec.commandLine().getErr();
        return terminal != null && terminal.isTerminal() ? Progress.bar(err) : Progress.lines(err);
    }

    private Operator operator() throws IOException {
        if (email == null || email.isBlank() || passwordFile == null) {
            throw new IllegalArgumentException(
                    "Say who signs in: --email and --password-file, or MATINEE_OPERATOR_EMAIL and MATINEE_OPERATOR_PASSWORD_FILE");
        }
        if (!Files.isReadable(passwordFile)) {
            throw new IllegalArgumentException("The password file " + passwordFile + " cannot be read");
        }
        return new Operator(email, Files.readString(passwordFile).strip());
    }
}
