package dev.matinee.devstack.part;

import dev.matinee.devstack.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A part that was started. */
public final class PartProcess {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    private final Part part;
    private final Process process;
    private final Path log;

    private PartProcess(Part part, Process process, Path log) {
        this.part = part;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it in a session of its own, so that Ctrl-C in a terminal reaches the supervisor alone, which then stops the
     * parts in their order.
     */
    public static PartProcess start(Part part, Home home) throws IOException, InterruptedException {
        Launch launch = part.preparation().prepare();
        Path log = home.log(part.name());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        return new PartProcess(part, builder.start(), log);
    }

    public Part part() {
        return part;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until it answers.
     *
     * @throws PartFailure if it ends, or does not answer in time
     */
    public void awaitAnswer(Duration patience) throws InterruptedException, PartFailure {
        long until = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (System.nanoTime() > until) {
                throw new PartFailure("does not answer after %d s: %s".formatted(patience.toSeconds(), lastLine()));
            }
            if (process.waitFor(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PartFailure("ended with status %d: %s".formatted(process.exitValue(), lastLine()));
            }
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return part.probe().answers();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks it to end, waits, and only then ends it by force. */
    public void stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Waits for its end and gives its exit status. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** The line it wrote that says most likely why it failed. */
    public String lastLine() {
        return CommandLog.why(log);
    }
}
