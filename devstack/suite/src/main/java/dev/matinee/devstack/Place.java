package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the clone is, and where the suite keeps its state. */
final class Place {
    @Option(names = "--root", hidden = true, description = "the clone")
    private Path root = Home.rootAround(Path.of(""));

    Home home() {
        return home(System.getenv());
    }

    private Home home(Map<String, String> environment) {
        return new Home(root, root.resolve(environment.getOrDefault("MATINEE_STATE", ".matinee")));
    }
}
