package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What an operator has done from a shell, beside the service that runs. */
class CommandIT extends BillingSuite {
    @Autowired
    private Environment environment;

    private final String first = aside();
    private final String second = aside();

    private static String aside() {
        return "evt_" + UUID.randomUUID();
    }

    private record Ended(int status, List<String> said) {}

    private Ended run(String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                "target/billing-service.jar",
                "--server.port=0",
                "--eureka.client.enabled=false",
                "--spring.cloud.config.enabled=false",
                "--management.server.port=-1"));
        for (String same :
                List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password")) {
            command.add("--" + same + "=" + environment.getRequiredProperty(same));
        }
        TestStores.kafka().into((name, value) -> command.add("--" + name + "=" + value.get()));
        TestTokens.into((name, value) -> command.add("--" + name + "=" + value.get()));
        command.add("--matinee.stripe.api-base=" + SUITE.stripe());
        command.add("--matinee.stripe.api-key=" + Suite.KEY);
        command.add("--matinee.stripe.webhook-secret=" + Suite.SECRET);
        for (String setting : settings) {
            command.add("--matinee.billing." + setting);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader()) {
            var lines = said.lines().filter(line -> !line.startsWith("{")).toList();
            return new Ended(process.waitFor(), lines);
        } finally {
            process.destroyForcibly();
        }
    }

    private void setAside(String event) {
        jdbc.sql("""
                        INSERT INTO stripe_event (id, type, payload, state, attempts, next_at_ms, cause, received_at_ms)
                        VALUES (?, 'capability.updated', '{}', 'aside', 12, 0, 'No try mended it', 1)""").param(event).update();
    }

    private String state(String event) {
        return jdbc.sql("SELECT state FROM stripe_event WHERE id = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    @AfterEach
    void nothingIsLeftAside() {
        jdbc.sql("DELETE FROM stripe_event WHERE id IN (?, ?)")
                .params(first, second)
                .update();
    }

    @Test
    void what_was_set_aside_is_tried_again_one_or_all_of_it() throws Exception {
        setAside(first);
        setAside(second);
        var unknown = run("command=replay-events", "command-event=evt_nowhere");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.said()).contains("No event evt_nowhere is set aside");

        var one = run("command=replay-events", "command-event=" + first);
        assertThat(one.status()).isZero();
        assertThat(one.said()).contains(first + " is tried again");
        await().atMost(PATIENCE).until(() -> state(first).equals("ignored"));
        assertThat(state(second)).isEqualTo("aside");

        int aside = jdbc.sql("SELECT COUNT(*) FROM stripe_event WHERE state = 'aside'")
                .query(Integer.class)
                .single();
        var all = run("command=replay-events");
        assertThat(all.status()).isZero();
        assertThat(all.said()).contains("Events of Stripe's that are tried again: " + aside);
        await().atMost(PATIENCE).until(() -> state(second).equals("ignored"));
    }

    @Test
    void it_is_compared_with_stripe() throws Exception {
        var compared = run("command=reconcile");
        assertThat(compared.status()).isZero();
        assertThat(compared.said()).anyMatch(line -> line.startsWith("Compared with Stripe: "));
        assertThat(run("command=rubbish").status()).isEqualTo(2);
    }
}
