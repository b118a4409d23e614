package dev.matinee.devstack.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What a running supervisor tells other processes: its last report, written anew every second. */
public final class StatusFile {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;

    public StatusFile(Path file) {
        this.file = file;
    }

    /** Written whole or not at all. */
    public void write(Report report) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, json.writeValueAsBytes(report));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The report of a supervisor that is alive. */
    public Optional<Report> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Report report = json.readValue(Files.readAllBytes(file), Report.class);
        return ProcessHandle.of(report.pid())
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process) == report.started())
                .map(alive -> report);
    }

    /** When a process was started, in milliseconds since 1970; 0 if the system does not say. */
    public static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
