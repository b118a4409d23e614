package dev.matinee.ingest.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells whoever watches how far the demo is: a small JSON file, always whole. */
final class DemoReport {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private State state = new State("waiting", 0, 0, false, false, null, List.of());

    DemoReport(Path file) {
        this.file = file;
    }

    /** An account to try the demo with. {@code note} says what it can do, and where its password is. */
    record Login(String email, boolean subscribed, String note) {}

    private record State(
            String phase,
            int done,
            int total,
            boolean firstPlayable,
            boolean complete,
            @Nullable String problem,
            List<Login> logins) {}

    void phase(String phase, int done, int total) {
        tell(new State(phase, done, total, state.firstPlayable, false, state.problem, state.logins));
    }

    void firstPlays() {
        tell(new State(state.phase, state.done, state.total, true, false, state.problem, state.logins));
    }

    void logins(List<Login> logins) {
        tell(new State(state.phase, state.done, state.total, state.firstPlayable, false, state.problem, logins));
    }

    void problem(String problem) {
        tell(new State(state.phase, state.done, state.total, state.firstPlayable, false, problem, state.logins));
    }

    void complete() {
        tell(new State("complete", state.total, state.total, true, true, null, state.logins));
    }

    private void tell(State next) {
        state = next;
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "demo", ".part");
            Files.write(half, JSON.writeValueAsBytes(next));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(file + " cannot be written", unwritable);
        }
    }
}
