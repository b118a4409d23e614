package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ffmpeg and ffprobe: those that the environment names, else what the reactor unpacked. */
public final class Programs {
    private static final Path UNPACKED =
            Path.of("../devstack/ffmpeg/target/ffmpeg").toAbsolutePath().normalize();

    private Programs() {}

    public static String ffmpeg() {
        return System.getenv()
                .getOrDefault("MATINEE_FFMPEG", UNPACKED.resolve("ffmpeg").toString());
    }

    public static String ffprobe() {
        return System.getenv()
                .getOrDefault("MATINEE_FFPROBE", UNPACKED.resolve("ffprobe").toString());
    }

    /** Makes a file with ffmpeg. */
    public static Path make(Path file, String... arguments) {
        List<String> command = new ArrayList<>(List.of(ffmpeg(), "-nostdin", "-v", "error", "-y"));
        command.addAll(List.of(arguments));
        command.add(file.toString());
        run(command);
        return file;
    }

    /** What a program writes when it succeeds without a word of complaint. */
    public static String run(List<String> command) {
        try {
            Path errors = Files.createTempFile("program-", ".log");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = String.join("\n", process.inputReader().lines().toList());
            assertThat(process.waitFor())
                    .as("%s: %s", command, Files.readString(errors))
                    .isZero();
            assertThat(Files.readString(errors)).isEmpty();
            Files.delete(errors);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
