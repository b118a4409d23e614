package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundListParams;
import dev.matinee.devstack.testing.TestStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What operators see of an account's money and do with it, and how the business goes. */
@ExtendWith(OutputCaptureExtension.class)
class DeskIT extends BillingSuite {
    private final String operator = UUID.randomUUID().toString();
    private final Caller desk = new Caller(SUITE.service(), operator, "viewer", "operator");

    @Test
    void access_is_given_for_nothing_and_taken_away() {
        try (var entitled = new Entitled(TestStores.kafka().bootstrapServers())) {
            String until = Instant.now().plus(Duration.ofDays(3)).toString();
            var given = desk.put(
                    of("/complimentary"), "{\"planId\":\"premium\",\"until\":\"" + until + "\",\"why\":\"jury\"}");
            assertThat(given.status()).as(given.body()).isEqualTo(204);
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> !entitled.of(account).isEmpty());
            var said = last(entitled);
            assertThat(said.getEntitled()).isTrue();
            assertThat(said.getStatus()).isEqualTo("complimentary");
            assertThat(said.getPlanId()).isEqualTo("premium");
            assertThat(said.getEntitledUntilMs()).isEqualTo(Instant.parse(until).toEpochMilli());

            assertThat(desk.post(of("/complimentary/end"), "{\"why\":\"over\"}").status())
                    .isEqualTo(204);
            await().atMost(Duration.ofSeconds(5)).until(() -> !last(entitled).getEntitled());
            assertThat(desk.post(of("/complimentary/end"), "{\"why\":\"over\"}").status())
                    .isEqualTo(404);
        }
        var ledger = desk.get(of("/ledger")).json().path("items");
        assertThat(states(ledger))
                .containsExactly(
                        "entitlement not_entitled",
                        "complimentary taken",
                        "entitlement entitled",
                        "complimentary given");
        assertThat(ledger.path(3).path("cause").path("who").asString()).isEqualTo("operator");
        assertThat(ledger.path(3).path("cause").path("by").asString()).isEqualTo(operator);
        assertThat(ledger.path(3).path("cause").path("why").asString()).isEqualTo("jury");
    }

    private static List<String> states(JsonNode ledger) {
        var states = new ArrayList<String>();
        ledger.forEach(entry -> states.add(entry.path("fact").path("about").asString() + " "
                + entry.path("fact").path("state").asString()));
        return states;
    }

    @Test
    void what_was_given_goes_on_where_what_was_paid_for_ends() {
        subscribe("essential", GOOD_CARD);
        desk.put(of("/complimentary"), "{\"planId\":\"premium\",\"why\":\"a friend\"}");
        try (var entitled = new Entitled(TestStores.kafka().bootstrapServers())) {
            assertThat(last(entitled).getPlanId()).isEqualTo("essential");
            var canceled = desk.post(of("/cancel"), "{\"now\":true,\"why\":\"asked by letter\"}");
            assertThat(canceled.status()).as(canceled.body()).isEqualTo(204);
            assertThat(asked("cancel", subscriptionId())).containsExactly("asked by letter");
            await().atMost(PATIENCE).until(() -> last(entitled).getPlanId().equals("premium"));
            assertThat(entitled.of(account))
                    .as("there was no moment without")
                    .allMatch(e -> e.orElseThrow().getEntitled());
        }
    }

    @Test
    void money_is_given_back_once_and_no_more_than_was_paid() {
        subscribe("standard", GOOD_CARD);
        String invoice = paidInvoice();
        String half = "{\"invoiceId\":\"" + invoice + "\",\"amount\":500,\"why\":\"it stalled\"}";
        for (int i = 0; i < 2; i++) {
            var refunded = desk.post(of("/refunds"), half, "Idempotency-Key", "one");
            assertThat(refunded.status()).as(refunded.body()).isEqualTo(204);
        }
        var refunds = desk.get(of("")).json().path("refunds");
        assertThat(refunds).hasSize(1);
        assertThat(refunds.path(0).path("amount").path("amount").asLong()).isEqualTo(500);
        assertThat(refunds.path(0).path("status").asString()).isEqualTo("succeeded");
        assertThat(refunds.path(0).path("invoiceId").asString()).isEqualTo(invoice);
        var tooMuch = desk.post(
                of("/refunds"),
                "{\"invoiceId\":\"" + invoice + "\",\"amount\":800,\"why\":\"more\"}",
                "Idempotency-Key",
                "two");
        assertThat(tooMuch.json().path("code").asString()).isEqualTo("not-refundable");
        assertThat(desk.post(
                                of("/refunds"),
                                "{\"invoiceId\":\"" + invoice + "\",\"why\":\"all\"}",
                                "Idempotency-Key",
                                "three")
                        .status())
                .isEqualTo(204);
        var all = desk.get(of("")).json().path("refunds");
        assertThat(all.path(0).path("amount").path("amount").asLong()
                        + all.path(1).path("amount").path("amount").asLong())
                .isEqualTo(1299);
        assertThat(desk.post(of("/refunds"), half).status()).as("without a key").isEqualTo(400);
        assertThat(asked("refund", invoice))
                .as("what was asked for, once for each key")
                .containsExactly("all", "more", "it stalled");
        String others = "/api/studio/billing/accounts/" + UUID.randomUUID() + "/refunds";
        assertThat(desk.post(others, half, "Idempotency-Key", "four").status()).isEqualTo(404);
    }

    private String subscriptionId() {
        return jdbc.sql("SELECT stripe_subscription FROM subscription WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** Why operators asked for this, the latest first. */
    private List<String> asked(String what, String id) {
        return jdbc.sql("""
                        SELECT why FROM ledger
                        WHERE account_id = ? AND about = 'request' AND state = ? AND about_id = ? AND who = 'operator' AND by_id = ?
                        ORDER BY id DESC""")
                .params(account, what, id, operator)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_refund_that_stripe_failed_at_is_made_once_and_who_asked_for_it_is_known(boolean done) throws Exception {
        subscribe("standard", GOOD_CARD);
        String invoice = paidInvoice();
        String half = "{\"invoiceId\":\"" + invoice + "\",\"amount\":500,\"why\":\"it stalled\"}";
        SUITE.fail("POST", "/v1/refunds", done);
        assertThat(desk.post(of("/refunds"), half, "Idempotency-Key", "one").status())
                .isEqualTo(503);
        assertThat(asked("refund", invoice)).containsExactly("it stalled");
        assertThat(desk.post(of("/refunds"), half, "Idempotency-Key", "one").status())
                .isEqualTo(204);
        assertThat(refunds()).isOne();
        assertThat(asked("refund", invoice)).containsExactly("it stalled");
    }

    private int refunds() throws StripeException {
        String payment = jdbc.sql("SELECT payment_intent FROM invoice WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        return stripe.v1()
                .refunds()
                .list(RefundListParams.builder().setPaymentIntent(payment).build())
                .getData()
                .size();
    }

    @Test
    void a_key_whose_refund_stripe_has_forgotten_gives_nothing_back_again() throws Exception {
        subscribe("standard", GOOD_CARD);
        String invoice = paidInvoice();
        String half = "{\"invoiceId\":\"" + invoice + "\",\"amount\":500,\"why\":\"it stalled\"}";
        desk.post(of("/refunds"), half, "Idempotency-Key", "one");
        // As a day later: what Stripe did under the key it had then, it would do again.
        jdbc.sql("UPDATE refund_wish SET stripe_key = UUID() WHERE account_id = ?")
                .param(account)
                .update();
        assertThat(desk.post(of("/refunds"), half, "Idempotency-Key", "one").status())
                .isEqualTo(204);
        // And where the answer was never heard.
        jdbc.sql("UPDATE refund_wish SET done = FALSE, stripe_key = UUID() WHERE account_id = ?")
                .param(account)
                .update();
        assertThat(desk.post(of("/refunds"), half, "Idempotency-Key", "one").status())
                .isEqualTo(204);
        assertThat(refunds()).isOne();
        var other = desk.post(
                of("/refunds"),
                "{\"invoiceId\":\"" + invoice + "\",\"amount\":600,\"why\":\"it stalled\"}",
                "Idempotency-Key",
                "one");
        assertThat(other.json().path("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void nothing_is_given_to_what_is_no_account() {
        var given = desk.put(
                "/api/studio/billing/accounts/somebody/complimentary", "{\"planId\":\"premium\",\"why\":\"jury\"}");
        assertThat(given.status()).isEqualTo(404);
    }

    @Test
    void who_looks_at_an_accounts_money_is_written_down(CapturedOutput output) {
        for (String what : List.of("", "/invoices", "/ledger")) {
            desk.get(of(what));
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("account-looked-at: account " + account)))
                .hasSize(3);
        desk.post("/api/studio/billing/reconciliation", "");
        assertThat(output.getOut()).contains("compared-with-stripe: account " + operator);
    }

    private String paidInvoice() {
        await().atMost(PATIENCE)
                .until(() -> !jdbc.sql("SELECT id FROM invoice WHERE account_id = ? AND payment_intent IS NOT NULL")
                        .param(account)
                        .query(String.class)
                        .list()
                        .isEmpty());
        return viewer.get("/api/billing/invoices")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    @Test
    void a_dispute_is_known_by_what_was_paid() {
        subscribe("standard", "4000000000000259");
        await().atMost(PATIENCE)
                .until(() -> desk.get(of("")).json().path("refunds").size() == 1);
        var dispute = desk.get(of("")).json().path("refunds").path(0);
        assertThat(dispute.path("about").asString()).isEqualTo("dispute");
        assertThat(dispute.path("invoiceId").asString()).isEqualTo(paidInvoice());
    }

    @Test
    void drift_is_found_and_mended_in_one_run() {
        subscribe("standard", GOOD_CARD);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql(
                                        "SELECT COUNT(*) FROM stripe_event WHERE state = 'new' AND stripe_customer IS NOT NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
        String invoice = paidInvoice();
        jdbc.sql("UPDATE subscription SET status = 'past_due' WHERE account_id = ?")
                .param(account)
                .update();
        jdbc.sql("DELETE FROM invoice WHERE id = ?").param(invoice).update();

        var first = desk.post("/api/studio/billing/reconciliation", "").json();
        assertThat(first.path("drift").findValuesAsString("account")).contains(account, account);
        assertThat(status()).isEqualTo("active");
        assertThat(paidInvoice()).isEqualTo(invoice);
        var second = desk.post("/api/studio/billing/reconciliation", "").json();
        assertThat(second.path("drifted").asInt()).as(second.toString()).isZero();
        assertThat(desk.get("/api/studio/billing/reconciliation").json().path("ended"))
                .isEqualTo(second.path("ended"));
    }

    @Test
    void an_event_that_cannot_be_worked_through_is_set_aside_and_replayed() {
        subscribe("standard", GOOD_CARD);
        String customer = jdbc.sql("SELECT stripe_customer FROM customer WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        String id = "evt_" + UUID.randomUUID();
        // A dispute that Stripe does not have: no try mends it.
        String event =
                "{\"id\":\"" + id + "\",\"object\":\"event\",\"type\":\"charge.dispute.created\",\"data\":{\"object\":"
                        + "{\"id\":\"dp_nowhere\",\"object\":\"dispute\",\"customer\":\"" + customer + "\"}}}";
        assertThat(Caller.open(SUITE.webhook(), event, "Stripe-Signature", signed(event))
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).until(() -> attempts(id) > 0);
        jdbc.sql("UPDATE stripe_event SET attempts = 11, next_at_ms = 0 WHERE id = ?")
                .param(id)
                .update();
        await().atMost(PATIENCE)
                .until(() -> desk.get("/api/studio/billing/events").body().contains(id));
        assertThat(desk.get("/api/studio/billing/events").body()).contains("No such dispute");
        assertThat(desk.post("/api/studio/billing/events/" + id + "/replay", "").status())
                .isEqualTo(204);
        await().atMost(PATIENCE).until(() -> attempts(id) == 1);
        assertThat(desk.post("/api/studio/billing/events/" + id + "/replay", "").status())
                .as("it is not aside any more")
                .isEqualTo(404);
        jdbc.sql("DELETE FROM stripe_event WHERE id = ?").param(id).update();
    }

    private int attempts(String event) {
        return jdbc.sql("SELECT attempts FROM stripe_event WHERE id = ?")
                .param(event)
                .query(Integer.class)
                .single();
    }

    @Test
    void the_figures_count_who_came_and_who_left() {
        var before = today();
        subscribe("standard", GOOD_CARD);
        var joined = today();
        assertThat(joined.path("subscribers").asInt()
                        - before.path("subscribers").asInt())
                .isOne();
        assertThat(joined.path("began").asInt() - before.path("began").asInt()).isOne();
        assertThat(monthly(joined) - monthly(before)).isEqualTo(1299);
        viewer.post("/api/billing/subscription/plan", "{\"planId\":\"premium\"}");
        assertThat(monthly(today()) - monthly(before)).isEqualTo(1799);
        viewer.post("/api/billing/subscription/cancel", "{\"now\":true}");
        var left = today();
        assertThat(monthly(left)).isEqualTo(monthly(before));
        assertThat(left.path("subscribers")).isEqualTo(before.path("subscribers"));
        assertThat(left.path("left").asInt() - before.path("left").asInt()).isOne();
        assertThat(desk.get("/api/studio/billing/figures?days=0").status()).isEqualTo(422);
    }

    private JsonNode today() {
        var days = desk.get("/api/studio/billing/figures?days=2").json().path("days");
        return days.path(days.size() - 1);
    }

    private static long monthly(JsonNode day) {
        return day.path("monthly").path(0).path("amount").asLong(0);
    }

    private String of(String what) {
        return "/api/studio/billing/accounts/" + account + what;
    }
}
