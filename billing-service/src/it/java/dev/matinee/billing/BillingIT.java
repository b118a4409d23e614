package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.money.Money;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topic;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The service with real stores and the stand-in for Stripe: from the plans to the entitlement that others hear. */
class BillingIT extends BillingSuite {
    @Autowired
    private EventPublisher events;

    @Autowired
    private Invoices invoices;

    @Autowired
    private ScheduledTaskHolder tasks;

    @Test
    void plansAreOpenToAll() {
        var plans =
                Caller.open(SUITE.service() + "/api/billing/plans", "").json().path("items");
        assertThat(plans).hasSize(4);
        assertThat(plans.path(0).path("price").path("amount").asLong()).isEqualTo(799);
        assertThat(plans.path(2).path("streams").asInt()).isEqualTo(4);
        assertThat(plans.path(2).path("resolution").asString()).isEqualTo("1080p");
        assertThat(plans.path(2).has("trialDays")).isFalse();
        assertThat(plans.path(3).path("trialDays").asInt()).isEqualTo(7);
        assertThat(Caller.open(SUITE.service() + "/api/billing/subscription", "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aKidsProfileSeesPlansAndNeitherPaysNorSeesWhatIsPaid() {
        String kid = "Bearer " + TestTokens.profile(account, "kid", 12, true);
        for (var answer : List.of(
                call("subscription", "", kid),
                call("invoices", "", kid),
                call("portal", "{}", kid),
                call("checkout", "{\"planId\":\"standard\"}", kid))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("code").asString()).isEqualTo("kids-profile");
        }
        assertThat(call("plans", "", kid).status()).isEqualTo(200);
        String grown = "Bearer " + TestTokens.profile(account, "grown", 18, false);
        assertThat(call("subscription", "", grown).status()).isEqualTo(200);
    }

    private static Caller.Answer call(String what, String body, String authorization) {
        return Caller.open(SUITE.service() + "/api/billing/" + what, body, "Authorization", authorization);
    }

    @Test
    void fromNothingToASubscriptionAndBack() {
        assertThat(status()).isEqualTo("none");
        assertThat(viewer.post("/api/billing/portal", "").json().path("code").asString())
                .isEqualTo("no-subscription");
        String page = checkout("standard", "first");
        assertThat(checkout("standard", "second")).isEqualTo(page);

        assertThat(viewer.submit(page, Map.of("card", "4000000000000002")).status())
                .isEqualTo(402);
        assertThat(status()).isEqualTo("none");

        assertThat(viewer.submit(page, Map.of("card", "4242424242424242")).status())
                .isEqualTo(303);
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        try (var entitled = new Entitled(TestStores.kafka().bootstrapServers())) {
            await().atMost(PATIENCE).until(() -> !entitled.of(account).isEmpty());
            var first = last(entitled);
            assertThat(first.getEntitled()).isTrue();
            assertThat(first.getPlanId()).isEqualTo("standard");
            assertThat(first.getMaxHeight()).isEqualTo(1080);
            assertThat(first.getStreams()).isEqualTo(2);
            assertThat(first.getEntitledUntilMs()).isGreaterThan(Instant.now().toEpochMilli());

            invoiceIsListed();
            var again = viewer.post("/api/billing/checkout", "{\"planId\":\"premium\"}");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.json().path("code").asString()).isEqualTo("already-subscribed");

            String portal = viewer.post("/api/billing/portal", "{}")
                    .json()
                    .path("portalUrl")
                    .asString();
            viewer.submit(portal, Map.of("action", "cancel"));
            await().atMost(PATIENCE)
                    .until(() -> subscription().path("cancelAtPeriodEnd").asBoolean());
            assertThat(status()).isEqualTo("active");
            await().atMost(PATIENCE).until(() -> last(entitled).getEntitledUntilMs() < first.getEntitledUntilMs());

            viewer.submit(portal, Map.of("action", "cancel-now"));
            await().atMost(PATIENCE).until(() -> status().equals("canceled"));
            await().atMost(PATIENCE).until(() -> !last(entitled).getEntitled());

            viewer.submit(checkout("essential", "third"), Map.of("card", "4242424242424242"));
            await().atMost(PATIENCE).until(() -> last(entitled).getMaxHeight() == 720);
            assertThat(versions(entitled)).isSorted().doesNotHaveDuplicates();
        }
    }

    private void invoiceIsListed() {
        await().atMost(PATIENCE)
                .until(() -> !viewer.get("/api/billing/invoices")
                        .json()
                        .path("items")
                        .isEmpty());
        var invoice = viewer.get("/api/billing/invoices").json().path("items").path(0);
        assertThat(invoice.path("amount").path("amount").asLong()).isEqualTo(1299);
        assertThat(invoice.path("amount").path("currency").asString()).isEqualTo("EUR");
        assertThat(Caller.open(invoice.path("pdfUrl").asString(), "").body()).startsWith("%PDF");
    }

    @Test
    void aKeyGivesItsFirstAnswerAndAnotherPlanClosesTheFirstPage() {
        String first = checkout("standard", "k");
        assertThat(checkout("standard", "k")).isEqualTo(first);
        assertThat(viewer.post("/api/billing/checkout", "{\"planId\":\"premium\"}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(422);
        String second = checkout("premium", "l");
        assertThat(viewer.submit(first, Map.of("card", "4242424242424242")).status())
                .isEqualTo(410);
        viewer.submit(second, Map.of("card", "4242424242424242"));
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        assertThat(subscription().path("plan").path("id").asString()).isEqualTo("premium");
        assertThat(checkout("premium", "l")).isEqualTo(second);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(viewer.post("/api/billing/checkout", "{\"planId\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(viewer.post("/api/billing/checkout", "{\"planId\":\"\"}").status())
                .isEqualTo(422);
        assertThat(viewer.post("/api/billing/checkout", "{}").status()).isEqualTo(422);
        assertThat(viewer.post("/api/billing/checkout", "{").status()).isEqualTo(400);
        assertThat(viewer.get("/api/billing/invoices?cursor=rubbish").status()).isEqualTo(400);
        assertThat(viewer.get("/api/billing/invoices?limit=x").status()).isEqualTo(400);
    }

    @Test
    void whatIsNotStripesIsRefusedAndChangesNothing() throws Exception {
        String event = "{\"id\":\"evt_forged\",\"object\":\"event\",\"type\":\"customer.subscription.deleted\"}";
        long now = Instant.now().getEpochSecond();
        for (String signature : List.of(
                "t=" + now + ",v1=" + "0".repeat(64),
                Webhook.Signature.generateSignatureHeader(event, Suite.SECRET, now - 400),
                Webhook.Signature.generateSignatureHeader(event, "whsec_other", now),
                "rubbish")) {
            var answer = Caller.open(SUITE.webhook(), event, "Stripe-Signature", signature);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("code").asString()).isEqualTo("bad-signature");
        }
        assertThat(Caller.open(SUITE.webhook(), event).json().path("code").asString())
                .isEqualTo("bad-signature");
        String noEvent = "[1]";
        assertThat(Caller.open(SUITE.webhook(), noEvent, "Stripe-Signature", signed(noEvent))
                        .status())
                .isEqualTo(400);
        assertThat(stored("evt_forged")).isEmpty();

        String unknown = "{\"id\":\"evt_unknown\",\"object\":\"event\",\"type\":\"capability.updated\",\"data\":{}}";
        assertThat(Caller.open(SUITE.webhook(), unknown, "Stripe-Signature", signed(unknown))
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).until(() -> stored("evt_unknown").equals(Optional.of("ignored")));
    }

    @Test
    void eventsMayComeTwiceAndInAnyOrder() throws Exception {
        viewer.submit(checkout("standard", "k"), Map.of("card", "4242424242424242"));
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        String portal = viewer.post("/api/billing/portal", "{}")
                .json()
                .path("portalUrl")
                .asString();
        viewer.submit(portal, Map.of("action", "cancel-now"));
        await().atMost(PATIENCE).until(() -> status().equals("canceled"));
        try (var entitled = new Entitled(TestStores.kafka().bootstrapServers())) {
            await().atMost(PATIENCE).until(() -> !last(entitled).getEntitled());
            int said = entitled.of(account).size();
            // Newest first is the order in which Stripe lists them: the first is told last.
            var told = stripe.v1()
                    .events()
                    .list(EventListParams.builder().setLimit(100L).build())
                    .getData();
            for (var event : told) {
                String payload = event.toJson();
                Caller.open(SUITE.webhook(), payload, "Stripe-Signature", signed(payload));
                String asNew = payload.replace(event.getId(), event.getId() + "x");
                assertThat(Caller.open(SUITE.webhook(), asNew, "Stripe-Signature", signed(asNew))
                                .status())
                        .isEqualTo(200);
            }
            await().atMost(PATIENCE)
                    .until(() -> jdbc.sql(
                                            "SELECT COUNT(*) FROM stripe_event WHERE state = 'new' AND stripe_customer IS NOT NULL")
                                    .query(Integer.class)
                                    .single()
                            == 0);
            assertThat(status()).isEqualTo("canceled");
            assertThat(entitled.of(account)).hasSize(said);
            assertThat(jdbc.sql("SELECT COUNT(*) FROM invoice WHERE account_id = ?")
                            .param(account)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void stripeAwayIsSaidAndWhatItKeptCounts() {
        String page = checkout("standard", "k");
        SUITE.stop();
        var answer = viewer.post("/api/billing/checkout", "{\"planId\":\"premium\"}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("code").asString()).isEqualTo("unavailable");
        SUITE.start();
        assertThat(viewer.post("/api/billing/checkout", "{\"planId\":\"standard\"}")
                        .status())
                .isEqualTo(201);
        assertThat(viewer.submit(page, Map.of("card", "4242424242424242")).status())
                .isIn(303, 410);
    }

    @Test
    void anErasedAccountIsForgottenByStripeAndByWhoeverHeardOfIt() throws Exception {
        viewer.submit(checkout("standard", "k"), Map.of("card", "4242424242424242"));
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        String customer = jdbc.sql("SELECT stripe_customer FROM customer WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        // What was paid is known by then: of who is erased nothing more is taken over.
        workedThrough(customer);

        events.end(Topic.ACCOUNTS, account).get();

        await().atMost(PATIENCE)
                .until(() -> Boolean.TRUE.equals(
                        stripe.v1().customers().retrieve(customer).getDeleted()));
        assertThat(status()).isEqualTo("none");
        await().atMost(PATIENCE).until(() -> count("erasure WHERE account_id = ?", account) == 0);
        // Stripe's last words on the customer come after that.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "SELECT CONCAT_WS(' ', type, state, cause) FROM stripe_event WHERE payload LIKE ?")
                                .param("%" + customer + "%")
                                .query(String.class)
                                .list())
                        .isEmpty());
        assertThat(count(
                        "invoice WHERE account_id = ? AND amount = 1299 AND hosted_url IS NULL AND pdf_url IS NULL",
                        account))
                .as("what was paid")
                .isOne();
        assertThat(count("idempotency_key WHERE account_id = ?", account)).isZero();
        assertThat(count("checkout_attempt WHERE account_id = ?", account)).isZero();
        try (var entitled = new Entitled(TestStores.kafka().bootstrapServers())) {
            await().atMost(PATIENCE)
                    .until(() -> !entitled.of(account).isEmpty()
                            && entitled.of(account).getLast().isEmpty());
        }
        assertThat(viewer.post("/api/billing/checkout", "{\"planId\":\"standard\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatAnErasedAccountPaidIsLetGoOfWhenTheLawNoLongerAsksForIt() {
        String insert = """
                INSERT INTO invoice (id, account_id, created_at, amount, currency, status)
                VALUES (?, ?, ?, 1299, 'eur', 'paid')""";
        String gone = account + "-gone";
        jdbc.sql("INSERT INTO customer (account_id, erased) VALUES (?, TRUE), (?, FALSE)")
                .params(gone, account + "-here")
                .update();
        for (String owner : List.of(gone, account + "-here")) {
            jdbc.sql(insert)
                    .params("in_old_" + owner, owner, "2010-01-01 00:00:00")
                    .update();
            jdbc.sql(insert)
                    .params("in_new_" + owner, owner, "2020-01-01 00:00:00")
                    .update();
        }

        assertThat(invoices.letGo(Instant.parse("2015-01-01T00:00:00Z"))).isTrue();

        assertThat(count("invoice WHERE account_id = ?", gone)).isOne();
        assertThat(count("invoice WHERE account_id = ?", account + "-here")).isEqualTo(2);
    }

    @Test
    void whatIsOwedIsOwedWhateverCameAfterIt() {
        String insert = """
                INSERT INTO invoice (id, account_id, created_at, amount, currency, status, problem, due)
                VALUES (?, ?, ?, 1299, 'EUR', ?, ?, ?)""";
        jdbc.sql(insert)
                .params("in_owed_" + account, account, "2026-10-01 00:00:00", "open", "declined", 1299)
                .update();
        jdbc.sql(insert)
                .params("in_paid_" + account, account, "2026-11-01 00:00:00", "paid")
                .param(null)
                .param(0)
                .update();
        assertThat(invoices.owed(account).orElseThrow().due()).isEqualTo(new Money(1299, "EUR"));
    }

    private int count(String rows, Object... parameters) {
        return jdbc.sql("SELECT COUNT(*) FROM " + rows)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoNeverPaysHoldsUpNobodyWhosePaymentsEventWasLost() {
        viewer.submit(checkout("standard", "k"), Map.of("card", "4242424242424242"));
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql(
                                        "SELECT COUNT(*) FROM stripe_event WHERE state = 'new' AND stripe_customer IS NOT NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
        jdbc.sql("DELETE FROM subscription WHERE account_id = ?").param(account).update();
        jdbc.sql("UPDATE checkout_attempt SET state = 'OPEN', created_at = ? WHERE account_id = ?")
                .params(java.sql.Timestamp.from(Instant.now().minusSeconds(120)), account)
                .update();
        String undecided = UUID.randomUUID().toString();
        new Caller(SUITE.service(), undecided).post("/api/billing/checkout", "{\"planId\":\"standard\"}");
        String open = jdbc.sql("SELECT session_id FROM checkout_attempt WHERE account_id = ?")
                .param(undecided)
                .query(String.class)
                .single();
        for (int never = 0; never < 25; never++) {
            jdbc.sql("""
                            INSERT INTO checkout_attempt
                            (id, account_id, plan_id, stripe_price, trial_days, stripe_key, session_id, state, created_at)
                            VALUES (?, 'nobody', 'standard', 'price', 0, 'key', ?, 'OPEN', ?)""")
                    .params(
                            UUID.randomUUID().toString(),
                            open,
                            java.sql.Timestamp.from(Instant.now().minusSeconds(3600)))
                    .update();
        }

        run("OpenCheckouts.catchUp");
        run("OpenCheckouts.catchUp");

        assertThat(status()).isEqualTo("active");
        jdbc.sql("DELETE FROM checkout_attempt WHERE account_id = 'nobody'").update();
    }

    @Test
    void eventsThatAreDoneWithAreForgottenAfterAMonthThoseSetAsideAreNot() {
        event("old-done", "done", 31);
        event("old-ignored", "ignored", 31);
        event("old-aside", "aside", 31);
        event("young-done", "done", 29);

        run("ForgottenEvents.forget");

        assertThat(stored("old-done")).isEmpty();
        assertThat(stored("old-ignored")).isEmpty();
        assertThat(stored("old-aside")).isPresent();
        assertThat(stored("young-done")).isPresent();
    }

    private void event(String id, String state, int daysAgo) {
        jdbc.sql("""
                        INSERT INTO stripe_event (id, type, payload, state, next_at_ms, received_at_ms)
                        VALUES (?, 'x', '{}', ?, 0, ?)""")
                .params(id, state, Instant.now().minus(Duration.ofDays(daysAgo)).toEpochMilli())
                .update();
    }

    /** Runs what is otherwise run by the clock. */
    private void run(String task) {
        var found = tasks.getScheduledTasks().stream()
                .filter(scheduled -> scheduled.toString().endsWith(task))
                .toList();
        assertThat(found).hasSize(1);
        found.getFirst().getTask().getRunnable().run();
    }

    private List<Long> versions(Entitled entitled) {
        return entitled.of(account).stream()
                .map(e -> e.orElseThrow().getVersion())
                .toList();
    }

    private Optional<String> stored(String event) {
        return jdbc.sql("SELECT state FROM stripe_event WHERE id = ?")
                .param(event)
                .query(String.class)
                .optional();
    }
}
