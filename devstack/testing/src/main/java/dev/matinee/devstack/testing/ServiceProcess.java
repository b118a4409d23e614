package dev.matinee.devstack.testing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service as a process of its own, which can be killed. It finds its stores by settings, and looks for nobody else. */
public final class ServiceProcess implements Closeable {
    private static final int LONGEST_END_SECONDS = 30;

    private final Process process;

    /**
     * Starts it.
     *
     * @param jar of the service, relative to its module
     * @param settings of Spring Boot, by name
     * @param folder for its log
     */
    public ServiceProcess(Path jar, Map<String, String> settings, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                jar.toString(),
                "--eureka.client.enabled=false",
                "--spring.cloud.config.enabled=false",
                "--server.address=127.0.0.1"));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "service-", ".log").toFile())
                .start();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Without a chance to say so. It is gone when this returns. */
    public void kill() {
        process.destroyForcibly();
        await(LONGEST_END_SECONDS);
    }

    /** Lets it end by itself, and waits for that. */
    @Override
    public void close() {
        process.destroy();
        if (!await(LONGEST_END_SECONDS)) {
            kill();
        }
    }

    private boolean await(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
