package dev.matinee.ingest.master;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs ffmpeg, one at a time, on one thread. */
public final class Ffmpeg {
    private static final int LONGEST_SECONDS = 300;

    private final Path binary;

    public Ffmpeg(Path binary) {
        this.binary = binary.toAbsolutePath();
        if (!Files.isExecutable(this.binary)) {
            throw new IllegalArgumentException("There is no ffmpeg at " + binary + ": set MATINEE_FFMPEG to one");
        }
    }

    synchronized void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                binary.toString(),
                "-y",
                "-nostdin",
                "-loglevel",
                "error",
                "-threads",
                "1",
                "-filter_threads",
                "1",
                "-filter_complex_threads",
                "1"));
        command.addAll(arguments);
        Path log = Files.createTempFile(folder, "ffmpeg", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // The libraries beside the binary find each other only this way where the system has none of its own.
        builder.environment().put("LD_LIBRARY_PATH", String.valueOf(binary.getParent()));
        Process process = builder.start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("ffmpeg was still at work after " + LONGEST_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("ffmpeg ended with " + process.exitValue() + ": "
                        + Files.readString(log, StandardCharsets.UTF_8));
            }
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(log);
        }
    }
}
