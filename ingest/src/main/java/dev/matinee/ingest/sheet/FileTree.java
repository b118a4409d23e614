package dev.matinee.ingest.sheet;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a folder and of those below it, in order; of a file that file alone.
 *
 * @param unreadable files and folders that could not be looked at, and why
 */
public record FileTree(List<Path> files, List<Unreadable> unreadable) {
    /** @param why in the system's words */
    public record Unreadable(Path path, String why) {}

    /** @throws IOException where the folder itself cannot be read */
    public static FileTree of(Path root) throws IOException {
        Walk walk = new Walk(root);
        Files.walkFileTree(root, walk);
        return new FileTree(walk.files.stream().sorted().toList(), List.copyOf(walk.unreadable));
    }

    /** One folder that nobody may look into, such as a disk's lost+found, hides no other. */
    static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files = new ArrayList<>();
        final List<Unreadable> unreadable = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
            if (path.equals(root)) {
                throw why;
            }
            unreadable.add(new Unreadable(path, why.getClass().getSimpleName()));
            return FileVisitResult.CONTINUE;
        }
    }
}
