package dev.matinee.encoder.workbench;

import dev.matinee.encoder.EncoderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** A folder for each part, named after this process, so that what a killed one left is known as such. */
@Component
public class WorkFolders {
    private static final Logger log = LoggerFactory.getLogger(WorkFolders.class);

    private final Path root;
    private final long self = ProcessHandle.current().pid();

    WorkFolders(EncoderSettings settings) {
        this.root = settings.work();
        try {
            Files.createDirectories(root);
            removeLeftovers();
        } catch (IOException e) {
            throw new UncheckedIOException("The work folder " + root + " cannot be used", e);
        }
    }

    public Path open() {
        try {
            return Files.createTempDirectory(Files.createDirectories(root), self + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            log.warn("The work folder {} could not be removed: {}", folder, e.getMessage());
        }
    }

    /** In a container every process has the same number, so what bears this one's is from before as well. */
    private void removeLeftovers() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(this::isLeftover).forEach(this::remove);
        }
    }

    private boolean isLeftover(Path folder) {
        String owner = folder.getFileName().toString().replaceAll("-.*", "");
        if (!owner.matches("\\d{1,18}")) {
            return false;
        }
        long pid = Long.parseLong(owner);
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return pid == self || process.isEmpty();
    }
}
