package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.kit.testing.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What is bought where a plan has a trial, and where Stripe adds taxes to prices. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "server.address=127.0.0.1",
            "management.server.port=0",
            "matinee.billing.checkout.automatic-tax=true",
            "matinee.billing.tax-behavior=exclusive"
        })
@DirtiesContext
class CheckoutTermsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Suite SUITE = new Suite();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestStores.mysql("billing_terms").into(registry::add);
        TestStores.kafka().into(registry::add);
        TestTokens.into(registry::add);
        registry.add("server.port", () -> SUITE.servicePort);
        registry.add("matinee.stripe.api-base", SUITE::stripe);
        registry.add("matinee.stripe.api-key", () -> Suite.KEY);
        registry.add("matinee.stripe.webhook-secret", () -> Suite.SECRET);
    }

    @AfterAll
    static void close() {
        SUITE.stop();
    }

    @Autowired
    private JdbcClient jdbc;

    private final String account = UUID.randomUUID().toString();
    private final Caller viewer = new Caller(SUITE.service(), account);
    private final StripeClient stripe = StripeClient.builder()
            .setApiKey(Suite.KEY)
            .setApiBase(SUITE.stripe())
            .build();

    @BeforeEach
    void standardHasATrial() {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM plan WHERE offered AND stripe_price IS NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
        jdbc.sql("UPDATE plan SET trial_days = 14 WHERE id = 'standard'").update();
    }

    @Test
    void a_trial_is_had_once() {
        assertThat(subscription().path("mayTry").asBoolean()).isTrue();
        buy("standard");
        await().atMost(PATIENCE).until(() -> status().equals("trialing"));
        assertThat(subscription().path("trialEnd").isNull()).isFalse();
        assertThat(paid()).allMatch(amount -> amount == 0);
        assertThat(viewer.post("/api/billing/subscription/cancel", "{\"now\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(subscription().path("mayTry").asBoolean()).isFalse();

        buy("standard");

        await().atMost(PATIENCE).until(() -> status().equals("active"));
        assertThat(subscription().path("trialEnd").isNull()).isTrue();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(paid()).contains(1630L));
    }

    @Test
    void another_plan_costs_nothing_until_the_trial_is_over() {
        buy("standard");
        await().atMost(PATIENCE).until(() -> status().equals("trialing"));
        String end = subscription().path("trialEnd").asString();

        for (var wanted : Map.of("premium", 2258, "yearly", 22465).entrySet()) {
            var preview = change("preview", wanted.getKey()).json();
            assertThat(preview.path("dueNow").path("amount").asLong()).isZero();
            assertThat(preview.path("credit").path("amount").asLong()).isZero();
            assertThat(preview.path("lines").size()).isZero();
            assertThat(preview.path("renewal").path("amount").asInt()).isEqualTo(wanted.getValue());
            assertThat(change("plan", wanted.getKey()).status()).isEqualTo(204);
            assertThat(subscription().path("plan").path("id").asString()).isEqualTo(wanted.getKey());
            assertThat(subscription().path("trialEnd").asString()).isEqualTo(end);
        }
        assertThat(paid()).allMatch(amount -> amount == 0);
    }

    @Test
    void taxes_are_added_by_the_address_that_the_page_asked_for_and_a_preview_has_them() throws Exception {
        buy("essential");
        await().atMost(PATIENCE).until(() -> status().equals("active"));

        // 799 and Finland's 25.5 %.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(paid()).containsExactly(1003L));
        String customer = jdbc.sql("SELECT stripe_customer FROM customer WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        assertThat(stripe.v1().customers().retrieve(customer).getAddress().getCountry())
                .isEqualTo("FI");
        var preview = viewer.post("/api/billing/subscription/preview", "{\"planId\":\"premium\"}")
                .json();
        assertThat(preview.path("renewal").path("amount").asLong())
                .as("1799 and the same")
                .isEqualTo(2258);
    }

    private Caller.Answer change(String act, String plan) {
        return viewer.post("/api/billing/subscription/" + act, "{\"planId\":\"" + plan + "\"}");
    }

    private void buy(String plan) {
        var answer = viewer.post("/api/billing/checkout", "{\"planId\":\"" + plan + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var bought = viewer.submit(
                answer.json().path("checkoutUrl").asString(), Map.of("card", "4242424242424242", "country", "FI"));
        assertThat(bought.status()).as(bought.body()).isEqualTo(303);
    }

    private JsonNode subscription() {
        return viewer.get("/api/billing/subscription").json();
    }

    private String status() {
        return subscription().path("status").asString();
    }

    private List<Long> paid() {
        return jdbc.sql("SELECT amount FROM invoice WHERE account_id = ? AND status = 'paid'")
                .param(account)
                .query(Long.class)
                .list();
    }
}
