package dev.matinee.devstack;

import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.suite.SuiteParts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts a service once more beside the running suite, has it do one thing on its database, and waits for its end. */
final class ServiceRun {
    private final String service;
    private final String prefix;

    private ServiceRun(String service, String prefix) {
        this.service = service;
        this.prefix = prefix;
    }

    static ServiceRun ofAuth() {
        return new ServiceRun("auth-service", "MATINEE_AUTH_");
    }

    static ServiceRun ofBilling() {
        return new ServiceRun("billing-service", "MATINEE_BILLING_");
    }

    /**
     * Says what the service says to people; what it logs is kept.
     *
     * @param settings by their names without what those of the service begin with
     */
    int of(Place place, String command, Map<String, String> settings) throws IOException, InterruptedException {
        if (place.report().isEmpty()) {
            throw Complaint.notRunning();
        }
        Launch launch = SuiteParts.ofRunning(place.home(), place.environment(), place.port())
                .once(service);
        Path log = place.home().log(command);
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(launch.environment());
        builder.environment().put(prefix + "COMMAND", command);
        settings.forEach((name, value) -> builder.environment().put(prefix + name, value));
        Process process = builder.start();
        try (BufferedReader said = process.inputReader();
                PrintWriter kept = new PrintWriter(Files.newBufferedWriter(log))) {
            said.lines().forEach(line -> {
                if (line.startsWith("{")) {
                    kept.println(line);
                } else {
                    System.out.println(line);
                }
            });
        }
        if (process.waitFor() != 0) {
            throw new Complaint("That is not done; more is in " + log);
        }
        return 0;
    }
}
