package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the reconciliation makes of what it cannot mend. */
class ReconciliationIT extends BillingSuite {
    private final Caller desk = new Caller(SUITE.service(), UUID.randomUUID().toString(), "viewer", "operator");

    /** What was there before is as it is at Stripe. */
    @BeforeEach
    void nothingIsUnderWay() {
        allIsWorkedThrough();
    }

    private void allIsWorkedThrough() {
        await().atMost(PATIENCE)
                .until(() -> SUITE.waiting() == 0
                        && jdbc.sql(
                                                "SELECT COUNT(*) FROM stripe_event WHERE state = 'new' AND stripe_customer IS NOT NULL")
                                        .query(Integer.class)
                                        .single()
                                == 0);
    }

    @AfterEach
    void nothingIsLeftOver() {
        SUITE.hold(false);
        allIsWorkedThrough();
        assertThat(compared().path("drifted").asInt()).isZero();
    }

    private JsonNode compared() {
        var answer = desk.post("/api/studio/billing/reconciliation", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<JsonNode> of(JsonNode report, String account) {
        return report.path("drift")
                .valueStream()
                .filter(drift -> drift.path("account").asString().equals(account))
                .toList();
    }

    @Test
    void one_that_cannot_be_mended_is_told_and_holds_up_no_other() throws StripeException {
        subscribe("standard", GOOD_CARD);
        String drifted = account;
        String stuck = UUID.randomUUID().toString();
        var other = new Caller(SUITE.service(), stuck);
        other.submit(
                other.post("/api/billing/checkout", "{\"planId\":\"premium\"}")
                        .json()
                        .path("checkoutUrl")
                        .asString(),
                Map.of("card", GOOD_CARD));
        allIsWorkedThrough();
        String subscription = subscriptionOf(stuck);
        String price = sell(subscription, price("900", null));
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM stripe_event WHERE state = 'new' AND attempts > 0")
                                .query(Integer.class)
                                .single()
                        > 0);
        String foreign = trial(foreignCustomer(), price("0.5", null), Map.of());

        jdbc.sql("UPDATE subscription SET status = 'past_due' WHERE account_id = ?")
                .param(drifted)
                .update();
        SUITE.hold(true);
        var report = compared();
        assertThat(of(report, drifted).getFirst().hasNonNull("unmended")).isFalse();
        assertThat(status()).isEqualTo("active");
        var told = of(report, stuck).getFirst();
        assertThat(told.path("id").asString()).isEqualTo(subscription);
        assertThat(told.path("unmended").asString()).contains("a plan that is not known");
        assertThat(report.toString()).doesNotContain(foreign);
        assertThat(report.path("subscriptions").asInt()).isGreaterThanOrEqualTo(3);

        sell(subscription, price);
        stripe.v1().subscriptions().cancel(foreign);
        jdbc.sql("UPDATE stripe_event SET next_at_ms = 0 WHERE state = 'new'").update();
    }

    private String subscriptionOf(String account) {
        return jdbc.sql("SELECT stripe_subscription FROM subscription WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** Puts it on another price, as the dashboard does; which one it had. */
    private String sell(String subscription, String price) throws StripeException {
        var item = stripe.v1()
                .subscriptions()
                .retrieve(subscription)
                .getItems()
                .getData()
                .getFirst();
        var params = SubscriptionUpdateParams.builder()
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.NONE)
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(item.getId())
                        .setPrice(price)
                        .build())
                .build();
        stripe.v1().subscriptions().update(subscription, params);
        return item.getPrice().getId();
    }

    private String price(String amount, String plan) throws StripeException {
        var product = stripe.v1()
                .products()
                .create(ProductCreateParams.builder().setName("Of another kind").build());
        var params = PriceCreateParams.builder()
                .setProduct(product.getId())
                .setCurrency("eur")
                .setUnitAmountDecimal(new BigDecimal(amount))
                .setRecurring(PriceCreateParams.Recurring.builder()
                        .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                        .build());
        if (plan != null) {
            params.putMetadata("plan", plan);
        }
        Price made = stripe.v1().prices().create(params.build());
        return made.getId();
    }

    private String foreignCustomer() throws StripeException {
        return stripe.v1()
                .customers()
                .create(CustomerCreateParams.builder().build())
                .getId();
    }

    private String trial(String customer, String price, Map<String, String> metadata) throws StripeException {
        return stripe.v1()
                .subscriptions()
                .create(SubscriptionCreateParams.builder()
                        .setCustomer(customer)
                        .setTrialPeriodDays(30L)
                        .putAllMetadata(metadata)
                        .addItem(SubscriptionCreateParams.Item.builder()
                                .setPrice(price)
                                .build())
                        .build())
                .getId();
    }

    @Test
    void what_somebody_pays_for_without_having_it_is_told() throws StripeException {
        String lost = trial(foreignCustomer(), price("900", null), Map.of("account", account));
        var told = of(compared(), account).getFirst();
        assertThat(told.path("id").asString()).isEqualTo(lost);
        assertThat(told.path("ours").asString()).isEqualTo("none");
        assertThat(told.path("unmended").asString()).contains("is not this account's here");
        stripe.v1().subscriptions().cancel(lost);
    }

    @Test
    void that_an_account_pays_twice_is_told() throws StripeException {
        subscribe("standard", GOOD_CARD);
        String customer = jdbc.sql("SELECT stripe_customer FROM customer WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        String second = trial(customer, price("1299", "standard"), Map.of());
        allIsWorkedThrough();
        var told = of(compared(), account).getFirst();
        assertThat(told.path("unmended").asString()).contains("more than one");
        assertThat(List.of(told.path("id").asString(), told.path("ours").asString()))
                .containsAnyOf(second, subscriptionOf(account));
        stripe.v1().subscriptions().cancel(second);
    }
}
