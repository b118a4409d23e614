package dev.matinee.devstack.store;

import dev.matinee.devstack.part.Launch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A command that runs to its end before a store can start. */
final class OneOff {
    private OneOff() {}

    static void run(Launch launch, Path log) throws IOException, InterruptedException {
        run(launch, Path.of("/dev/null"), log);
    }

    static void run(Launch launch, Path input, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File(input.toString()))
                .redirectOutput(log.toFile())
                .start();
        int status;
        try {
            status = process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            throw stopped;
        }
        if (status != 0) {
            throw new IOException("%s ended with status %d: %s"
                    .formatted(launch.command().getFirst(), status, Files.readString(log)));
        }
    }
}
