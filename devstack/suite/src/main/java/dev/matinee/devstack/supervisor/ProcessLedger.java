package dev.matinee.devstack.supervisor;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which processes a supervisor has started: name, process id and start time. If it was ended by force, the next one finds
 * here what it left running.
 */
public final class ProcessLedger {
    private final Path file;
    private final Properties entries = new Properties();

    public ProcessLedger(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                entries.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized void started(String name, ProcessHandle handle) {
        entries.setProperty(name, handle.pid() + " " + start(handle));
        save();
    }

    synchronized void ended(String name) {
        entries.remove(name);
        save();
    }

    /** Ends what a supervisor that is gone left behind, stores last, and gives the names. */
    public synchronized List<String> endLeftovers() throws InterruptedException {
        List<ProcessHandle> alive = entries.values().stream()
                .map(entry -> entry.toString().split(" ", 2))
                .flatMap(entry -> ProcessHandle.of(Long.parseLong(entry[0])).stream()
                        .filter(handle -> start(handle).equals(entry[1])))
                .sorted((one, other) -> start(other).compareTo(start(one)))
                .toList();
        List<String> names = alive.isEmpty() ? List.of() : List.copyOf(entries.stringPropertyNames());
        for (ProcessHandle handle : alive) {
            handle.destroy();
            try {
                handle.onExit().get(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | java.util.concurrent.ExecutionException stuck) {
                handle.destroyForcibly();
            }
        }
        entries.clear();
        save();
        return names;
    }

    private static String start(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("");
    }

    private void save() {
        try (Writer out = Files.newBufferedWriter(file)) {
            entries.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
