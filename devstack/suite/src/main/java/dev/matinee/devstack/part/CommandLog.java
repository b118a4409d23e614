package dev.matinee.devstack.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a command to its end, with what it says in a log. */
public final class CommandLog {
    private static final Pattern ERROR =
            Pattern.compile("\\bERROR\\b\\W+\\w|^npm error (?!code)\\S|\\berror:|\\berror TS");

    private final Path log;

    public CommandLog(Path log) {
        this.log = log;
    }

    /**
     * Runs it. When this thread is interrupted, the command is asked to end, and is waited for.
     *
     * @throws PartFailure if it does not end with status 0
     */
    public void run(Launch launch) throws IOException, InterruptedException, PartFailure {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new PartFailure(why(log) + " (more in " + log + ")");
            }
        } catch (InterruptedException stopped) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
            throw stopped;
        }
    }

    /** The line of a log that says most likely what went wrong: the last that speaks of an error, or the very last. */
    public static String why(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> said = lines.map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                    .filter(line -> !line.isBlank() && !line.startsWith("\t") && !line.startsWith("WARNING:"))
                    .toList();
            List<String> tail = said.subList(Math.max(0, said.size() - 60), said.size());
            return tail.stream()
                    .filter(line -> ERROR.matcher(line).find())
                    .findFirst()
                    .orElse(said.isEmpty() ? "(it wrote nothing)" : said.getLast());
        } catch (IOException | UncheckedIOException e) {
            return "(its log cannot be read: " + log + ")";
        }
    }
}
