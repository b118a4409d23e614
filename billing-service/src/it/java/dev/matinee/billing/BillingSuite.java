package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.net.Webhook;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.kit.testing.TestTokens;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service with real stores, the stand-in for Stripe, and an account that nobody used before. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "server.address=127.0.0.1",
            "management.server.port=0"
        })
abstract class BillingSuite {
    /** One for all that run in this JVM, as the service is; it ends with it. */
    static final Suite SUITE = new Suite();

    static final WayToStripe WAY = new WayToStripe(SUITE.stripe());

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String GOOD_CARD = "4242424242424242";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestStores.mysql("billing").into(registry::add);
        TestStores.kafka().into(registry::add);
        TestTokens.into(registry::add);
        registry.add("server.port", () -> SUITE.servicePort);
        registry.add("matinee.stripe.api-base", WAY::near);
        registry.add("matinee.stripe.api-key", () -> Suite.KEY);
        registry.add("matinee.stripe.webhook-secret", () -> Suite.SECRET);
    }

    @Autowired
    JdbcClient jdbc;

    final String account = UUID.randomUUID().toString();
    final Caller viewer = new Caller(SUITE.service(), account);
    final StripeClient stripe = StripeClient.builder()
            .setApiKey(Suite.KEY)
            .setApiBase(SUITE.stripe())
            .build();

    @BeforeEach
    void plansAreInStep() {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM plan WHERE offered AND stripe_price IS NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    final String checkout(String plan, String key) {
        var answer = viewer.post("/api/billing/checkout", "{\"planId\":\"" + plan + "\"}", "Idempotency-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("checkoutUrl").asString();
    }

    /** Buys a plan, and waits until that is known. */
    final void subscribe(String plan, String card) {
        assertThat(viewer.submit(checkout(plan, UUID.randomUUID().toString()), Map.of("card", card))
                        .status())
                .isEqualTo(303);
        await().atMost(PATIENCE).until(() -> status().equals("active"));
    }

    final JsonNode subscription() {
        return viewer.get("/api/billing/subscription").json();
    }

    final String status() {
        return subscription().path("status").asString();
    }

    /** What was said last of the account; waits until something is. */
    final Entitlement last(Entitled entitled) {
        await().atMost(PATIENCE).until(() -> !entitled.of(account).isEmpty());
        return entitled.of(account).getLast().orElseThrow();
    }

    /** All that Stripe told of a customer is worked through, and said. */
    final void workedThrough(String customer) {
        await().atMost(PATIENCE).until(() -> SUITE.waiting() == 0);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM stripe_event WHERE state = 'new' AND stripe_customer = ?")
                                .param(customer)
                                .query(Integer.class)
                                .single()
                        == 0);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM outbox")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    static String signed(String payload) {
        try {
            return Webhook.Signature.generateSignatureHeader(payload, Suite.SECRET);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
