package dev.matinee.billing;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own, which can be killed. */
final class BillingProcess implements Closeable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final String plans;

    BillingProcess(String address, Map<String, String> settings, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                "target/billing-service.jar",
                "--eureka.client.enabled=false",
                "--spring.cloud.config.enabled=false",
                "--server.address=127.0.0.1",
                "--management.server.port=-1"));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        plans = address + "/api/billing/plans";
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "billing-", ".log").toFile())
                .start();
    }

    void awaitStart() {
        await().atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended with " + process.exitValue());
            }
            return answers();
        });
    }

    private boolean answers() {
        try {
            return Caller.open(plans, "").status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Without a chance to end anything. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
