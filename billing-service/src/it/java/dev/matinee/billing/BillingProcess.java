package dev.matinee.billing;

import static org.awaitility.Awaitility.await;

import dev.matinee.devstack.testing.ServiceProcess;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The service as a process of its own, which answers at an address. */
final class BillingProcess implements Closeable {
    private static final Duration START = Duration.ofMinutes(2);

    private final ServiceProcess process;
    private final String plans;

    BillingProcess(String address, Map<String, String> settings, Path folder) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("management.server.port", "-1");
        plans = address + "/api/billing/plans";
        process = new ServiceProcess(Path.of("target/billing-service.jar"), all, folder);
    }

    void awaitStart() {
        await().atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended while it was to begin");
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

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
