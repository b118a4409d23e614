package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stripe fails, which it keeps under the call's key; or refuses what it took before. Nobody is kept from paying, and nobody pays twice. */
class StripeFailsIT extends BillingSuite {
    @ParameterizedTest
    @CsvSource({
        "/v1/customers, false",
        "/v1/customers, true",
        "/v1/checkout/sessions, false",
        "/v1/checkout/sessions, true"
    })
    void what_failed_in_a_checkout_is_made_once_when_it_is_tried_again(String address, boolean done) throws Exception {
        SUITE.fail("POST", address, done);
        var failed = viewer.post("/api/billing/checkout", "{\"planId\":\"standard\"}", "Idempotency-Key", "k");
        assertThat(failed.status()).as(failed.body()).isEqualTo(503);
        String page = checkout("standard", "k");
        assertThat(open()).extracting(Session::getUrl).containsExactly(page);
        viewer.submit(page, Map.of("card", GOOD_CARD));
        await().atMost(PATIENCE).until(() -> status().equals("active"));
    }

    @ParameterizedTest
    @CsvSource({"plan, false", "plan, true", "cancel, false", "cancel, true", "pause, false", "pause, true"})
    void what_failed_in_a_change_is_done_once_when_it_is_tried_again(String act, boolean done) throws Exception {
        subscribe("standard", GOOD_CARD);
        workedThrough(customer());
        String body = Map.of(
                        "plan", "{\"planId\":\"premium\"}",
                        "cancel", "{\"now\":false}",
                        "pause", "{\"until\":\"%s\"}".formatted(Instant.now().plus(Duration.ofDays(50))))
                .get(act);
        String address = "/api/billing/subscription/" + act;
        SUITE.fail("POST", "/v1/subscriptions/{id}", done);
        assertThat(viewer.post(address, body, "Idempotency-Key", "k").status()).isEqualTo(503);
        var again = viewer.post(address, body, "Idempotency-Key", "k");
        assertThat(again.status()).as(again.body()).isLessThan(300);
        var is = subscription();
        assertThat(act.equals("plan") ? is.path("plan").path("id").asString() : "premium")
                .isEqualTo("premium");
        assertThat(is.path("cancelAtPeriodEnd").asBoolean()).isEqualTo(act.equals("cancel"));
        assertThat(is.path("pause").isMissingNode() || is.path("pause").isNull())
                .isNotEqualTo(act.equals("pause"));
        int invoices = stripe.v1()
                .invoices()
                .list(InvoiceListParams.builder().setCustomer(customer()).build())
                .getData()
                .size();
        assertThat(invoices).isEqualTo(act.equals("plan") ? 2 : 1);
    }

    private String customer() {
        return jdbc.sql("SELECT stripe_customer FROM customer WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private List<Session> open() throws StripeException {
        return stripe
                .v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().setCustomer(customer()).build())
                .getData()
                .stream()
                .filter(session -> session.getStatus().equals("open"))
                .toList();
    }

    @Test
    void a_page_that_could_not_be_closed_is_closed_when_it_is_tried_again() throws Exception {
        checkout("premium", "k");
        SUITE.fail("POST", "/v1/checkout/sessions/{id}/expire", false);
        assertThat(viewer.post("/api/billing/checkout", "{\"planId\":\"standard\"}")
                        .status())
                .isEqualTo(503);
        String page = checkout("standard", "l");
        assertThat(open()).extracting(Session::getUrl).containsExactly(page);
    }

    @Test
    void a_page_that_stripe_does_not_make_any_more_needs_no_closing() throws Exception {
        String attempt = replaced("price_gone");
        String page = checkout("standard", "k");
        assertThat(open()).extracting(Session::getUrl).containsExactly(page);
        assertThat(stateOf(attempt)).isEqualTo("OVER");
    }

    /** An attempt whose page was never heard of, and whose plan is no longer the one that is wanted. */
    private String replaced(String price) {
        String attempt = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO checkout_attempt
                            (id, account_id, plan_id, stripe_price, trial_days, stripe_key, state, created_at)
                        VALUES (?, ?, 'premium', ?, 0, ?, 'REPLACED', ?)""")
                .params(attempt, account, price, attempt, Timestamp.from(Instant.now()))
                .update();
        return attempt;
    }

    private String stateOf(String attempt) {
        return jdbc.sql("SELECT state FROM checkout_attempt WHERE id = ?")
                .param(attempt)
                .query(String.class)
                .single();
    }

    @Test
    void a_page_that_was_made_by_other_settings_is_closed_all_the_same() throws Exception {
        checkout("standard", "k");
        String attempt = replaced(priceOf("premium"));
        Session forgotten = stripe.v1()
                .checkout()
                .sessions()
                .create(
                        SessionCreateParams.builder()
                                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                                .setCustomer(customer())
                                .setSuccessUrl("https://example.org/")
                                .putMetadata("attempt", attempt)
                                .addLineItem(SessionCreateParams.LineItem.builder()
                                        .setPrice(priceOf("premium"))
                                        .setQuantity(1L)
                                        .build())
                                .build(),
                        RequestOptions.builder().setIdempotencyKey(attempt).build());
        String page = checkout("standard", "l");
        assertThat(open()).extracting(Session::getUrl).containsExactly(page);
        assertThat(open()).extracting(Session::getId).doesNotContain(forgotten.getId());
        assertThat(stateOf(attempt)).isEqualTo("OVER");
    }

    private String priceOf(String plan) {
        return jdbc.sql("SELECT stripe_price FROM plan WHERE id = ?")
                .param(plan)
                .query(String.class)
                .single();
    }

    @Test
    void a_price_that_was_archived_in_the_dashboard_is_for_sale_again_and_never_a_failure() throws Exception {
        SUITE.hold(true);
        stripe.v1()
                .prices()
                .update(
                        priceOf("standard"),
                        PriceUpdateParams.builder().setActive(false).build());
        var refused = viewer.post("/api/billing/checkout", "{\"planId\":\"standard\"}", "Idempotency-Key", "k");
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        SUITE.hold(false);
        await().atMost(PATIENCE)
                .until(() -> viewer.post("/api/billing/checkout", "{\"planId\":\"standard\"}", "Idempotency-Key", "k")
                                .status()
                        == 201);
    }
}
