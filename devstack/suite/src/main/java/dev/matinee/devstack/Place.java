package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.supervisor.Report;
import dev.matinee.devstack.supervisor.StatusFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the clone is, and where the suite keeps its state: {@code .matinee} in it, or MATINEE_STATE. */
final class Place {
    @Option(names = "--root", hidden = true, description = "the clone")
    private Path root = Path.of("");

    private final Map<String, String> environment = System.getenv();

    Home home() {
        Path clone = Home.rootAround(root);
        return new Home(clone, clone.resolve(environment.getOrDefault("MATINEE_STATE", ".matinee")));
    }

    Map<String, String> environment() {
        return environment;
    }

    /** The port of the edge. */
    int port() {
        String port = environment.getOrDefault("MATINEE_PORT", "8080");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
            throw new Complaint("MATINEE_PORT is not a port: " + port);
        }
        return Integer.parseInt(port);
    }

    StatusFile status() {
        return new StatusFile(home().run().resolve("status.json"));
    }

    /** What the running suite last said of itself. */
    Optional<Report> report() throws IOException {
        return status().read();
    }
}
