package dev.matinee.devstack.store;

import dev.matinee.devstack.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class path of a store, as its module resolved it: shared with nothing else. */
final class ClassPath {
    private ClassPath() {}

    static String of(Home home, String store) throws IOException {
        return Files.readString(built(home, store, "classpath.txt")).strip();
    }

    /** A file that a store's module made. */
    static Path built(Home home, String store, String file) {
        Path built = home.root()
                .resolve("devstack/stores")
                .resolve(store)
                .resolve("target")
                .resolve(file);
        if (!Files.exists(built)) {
            throw new IllegalStateException(
                    "%s is not built: run mvn -q -f devstack/stores/pom.xml process-classes".formatted(built));
        }
        return built;
    }
}
