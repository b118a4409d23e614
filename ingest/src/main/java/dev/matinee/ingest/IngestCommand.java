package dev.matinee.ingest;

import dev.matinee.ingest.run.Progress;
import dev.matinee.ingest.run.SourceRun;
import dev.matinee.ingest.run.Tally;
import dev.matinee.ingest.studio.Api;
import dev.matinee.ingest.studio.Operator;
import dev.matinee.ingest.studio.Pause;
import dev.matinee.ingest.studio.Studio;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "A folder of YAML or JSON sheets, with artwork, films and subtitles beside them.")
    private List<Path> sources = List.of();

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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say which SOURCE to bring in");
        }
        PrintWriter out = spec.commandLine().getOut();
        Studio studio = new Studio(new Api(url, PATIENCE, Pause.real()), operator());
        studio.signIn();
        Progress progress = System.console() == null ? Progress.SILENT : Progress.bar(out);
        SourceRun run = new SourceRun(studio, artwork, out, progress, ladder);
        boolean refused = false;
        for (Path source : sources) {
            if (!Files.isDirectory(source)) {
                throw new IllegalArgumentException(source + " is no folder");
            }
            Tally tally = dryRun ? run.dryRun(source) : run.bring(source);
            out.println(source + ": " + tally + (dryRun ? " (nothing was done)" : ""));
            out.flush();
            refused |= tally.refused() > 0;
        }
        return refused ? 1 : 0;
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
