package dev.matinee.devstack.build;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.CommandLog;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.PartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds a Node project: what it depends on when the lock file changed, and the rest when anything did. */
public final class WebBuild {
    private final Path folder;
    private final Path log;
    private final BuiltBefore before;

    public WebBuild(Home home, Path folder) throws IOException {
        this.folder = folder;
        this.log = home.log(folder.getFileName().toString());
        this.before = new BuiltBefore(home.build().resolve("node-" + folder.getFileName()));
    }

    /** Installs what the project depends on, exactly as locked, unless npm has since the lock was last changed. */
    public void install() throws IOException, InterruptedException, PartFailure {
        Path installed = folder.resolve("node_modules/.package-lock.json");
        Path lock = folder.resolve("package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            npm("ci", "--no-audit", "--no-fund");
        }
    }

    /** Makes {@code dist}. */
    public void run() throws IOException, InterruptedException, PartFailure {
        Files.deleteIfExists(log);
        install();
        String sources = Fingerprint.of(folder);
        if (!Files.exists(folder.resolve("dist/index.html")) || !before.outOf("build", sources)) {
            npm("run", "build");
            before.now("build", sources);
        }
    }

    private void npm(String... arguments) throws IOException, InterruptedException, PartFailure {
        List<String> command = new ArrayList<>(List.of("npm"));
        command.addAll(List.of(arguments));
        new CommandLog(log).run(new Launch(command, Map.of("CI", "true"), folder));
    }
}
