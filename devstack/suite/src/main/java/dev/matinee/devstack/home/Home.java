package dev.matinee.devstack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * The clone that a suite runs from, and the folder that holds all of its state.
 *
 * @param root the clone: where the modules are
 * @param state {@code .matinee} in the clone, unless told otherwise; readable by its owner only
 */
public record Home(Path root, Path state) {
    public Home {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    /** The clone around this folder, known by its {@code matinee} script and its stores. */
    public static Path rootAround(Path folder) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("devstack/stores")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No clone of Matinee around " + folder));
    }

    /** What a store keeps. */
    public Path data(String part) {
        return folder("data/" + part);
    }

    /** What a part wrote since it was started; what it wrote before is beside it, with {@code .1} at the end. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** The folder of all parts' logs. */
    public Path logs() {
        return folder("logs");
    }

    /** Things that are true of the running suite only: locks, progress, process ids. */
    public Path run() {
        return folder("run");
    }

    /** What was made out of the sources, and can be made again: of the clone, whatever state folders it has. */
    public Path build() {
        return make(root.resolve(".matinee/build"));
    }

    /** One file a secret, named after its property. */
    public Path secrets(String service) {
        return folder("secrets/" + service);
    }

    /** The public keys of the CDN, {@code <key-pair-id>.pem}. */
    public Path cdn() {
        return folder("cdn");
    }

    /** The private ones, beside no service's other secrets. */
    public Path cdnKeys() {
        return secrets("cdn-keys");
    }

    public Path ports() {
        return folder("").resolve("ports");
    }

    private Path folder(String name) {
        return make(state.resolve(name));
    }

    private static Path make(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
        return folder;
    }
}
