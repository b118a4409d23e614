package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Subscription;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.PromotionCodeCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import dev.matinee.devstack.testing.TestStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a subscriber does with a subscription. */
class ChangesIT extends BillingSuite {
    private static final String DECLINED_WHEN_CHARGED = "4000000000000341";

    @Test
    void another_plan_costs_what_its_preview_said() {
        subscribe("essential", GOOD_CARD);
        var preview = change("preview", "{\"planId\":\"premium\"}").json();
        long due = preview.path("dueNow").path("amount").asLong();
        assertThat(due).isBetween(990L, 1000L);
        assertThat(preview.path("renewal").path("amount").asLong()).isEqualTo(1799);
        long lines = 0;
        for (var line : preview.path("lines")) {
            lines += line.path("amount").path("amount").asLong();
        }
        assertThat(lines).isEqualTo(due);
        assertThat(subscription().path("plan").path("id").asString())
                .as("a preview changes nothing")
                .isEqualTo("essential");

        String at = preview.path("at").asString();
        var changed = change("plan", "{\"planId\":\"premium\",\"at\":\"" + at + "\"}", "Idempotency-Key", "up");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);

        assertThat(subscription().path("plan").path("id").asString())
                .as("known when it is answered")
                .isEqualTo("premium");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(amounts()).contains(due));
        var again = change("plan", "{\"planId\":\"premium\",\"at\":\"" + at + "\"}", "Idempotency-Key", "up");
        assertThat(again.status()).as("who asks again under the same key").isEqualTo(204);
        assertThat(change("plan", "{\"planId\":\"essential\"}", "Idempotency-Key", "up")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("idempotency-key-reused");
        assertThat(change("plan", "{\"planId\":\"premium\"}").status())
                .as("the plan that it is")
                .isEqualTo(422);
    }

    private List<Long> amounts() {
        return jdbc.sql("SELECT amount FROM invoice WHERE account_id = ? AND status = 'paid'")
                .param(account)
                .query(Long.class)
                .list();
    }

    @Test
    void a_plan_that_costs_less_leaves_a_credit() {
        subscribe("premium", GOOD_CARD);
        var preview = change("preview", "{\"planId\":\"essential\"}").json();
        assertThat(preview.path("dueNow").path("amount").asLong()).isZero();
        assertThat(preview.path("credit").path("amount").asLong()).isBetween(990L, 1000L);
    }

    @Test
    void a_card_that_will_not_pay_leaves_all_as_it_was() {
        subscribe("essential", GOOD_CARD);
        String portal = viewer.post("/api/billing/portal", "{}")
                .json()
                .path("portalUrl")
                .asString();
        viewer.submit(portal, Map.of("action", "card", "card", DECLINED_WHEN_CHARGED));
        var refused = change("plan", "{\"planId\":\"premium\"}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(402);
        assertThat(refused.json().path("code").asString()).isEqualTo("payment-failed");
        assertThat(refused.json().path("reason").asString()).isEqualTo("card_declined");
        assertThat(subscription().path("plan").path("id").asString()).isEqualTo("essential");
        viewer.submit(portal, Map.of("action", "card", "card", GOOD_CARD));
        assertThat(change("plan", "{\"planId\":\"premium\"}").status())
                .as("with another card")
                .isEqualTo(204);
    }

    @Test
    void a_cancellation_is_taken_back_until_it_comes_and_one_now_is_final() {
        subscribe("standard", GOOD_CARD);
        assertThat(change("cancel", "{\"now\":false}").status()).isEqualTo(204);
        assertThat(subscription().path("cancelAtPeriodEnd").asBoolean()).isTrue();
        assertThat(change("plan", "{\"planId\":\"premium\"}")
                        .json()
                        .path("code")
                        .asString())
                .as("what is to end")
                .isEqualTo("not-now");
        assertThat(change("resume", "").status()).isEqualTo(204);
        assertThat(subscription().path("cancelAtPeriodEnd").asBoolean()).isFalse();
        assertThat(change("resume", "").json().path("code").asString()).isEqualTo("not-now");

        assertThat(change("cancel", "{\"now\":true}", "Idempotency-Key", "end").status())
                .isEqualTo(204);
        assertThat(status()).isEqualTo("canceled");
        try (var entitled = new Entitled(TestStores.kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(5)).until(() -> !last(entitled).getEntitled());
        }
        assertThat(change("cancel", "{\"now\":true}", "Idempotency-Key", "end").status())
                .as("the same again")
                .isEqualTo(204);
        assertThat(change("cancel", "{\"now\":true}").json().path("code").asString())
                .isEqualTo("not-now");
    }

    @Test
    void a_pause_begins_when_what_was_paid_for_ends() {
        subscribe("standard", GOOD_CARD);
        var end = Instant.parse(subscription().path("currentPeriodEnd").asString());
        assertThat(change("pause", "{\"until\":\"" + end.minusSeconds(1) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(change("pause", "{\"until\":\"" + end.plus(Duration.ofDays(93)) + "\"}")
                        .status())
                .isEqualTo(422);
        var until = end.plus(Duration.ofDays(40));
        var paused = change("pause", "{\"until\":\"" + until + "\"}");
        assertThat(paused.status()).as(paused.body()).isEqualTo(204);
        var shown = subscription();
        assertThat(shown.path("status").asString()).isEqualTo("active");
        assertThat(Instant.parse(shown.path("pause").path("from").asString())).isEqualTo(end);
        assertThat(Instant.parse(shown.path("pause").path("until").asString())).isEqualTo(until);
        try (var entitled = new Entitled(TestStores.kafka().bootstrapServers())) {
            await().atMost(PATIENCE).until(() -> last(entitled).getEntitledUntilMs() == end.toEpochMilli());
            assertThat(last(entitled).getEntitled()).as("until then").isTrue();
            assertThat(change("resume", "").status()).isEqualTo(204);
            assertThat(subscription().path("pause").isNull()).isTrue();
            await().atMost(PATIENCE).until(() -> last(entitled).getEntitledUntilMs() > end.toEpochMilli());
        }
    }

    @Test
    void a_cancellation_counts_though_another_before_it_was_never_answered() throws Exception {
        subscribe("standard", GOOD_CARD);
        WAY.losing(
                "/v1/subscriptions/",
                () -> assertThat(change("cancel", "{\"now\":false}").status()).isEqualTo(503));
        await().atMost(PATIENCE)
                .until(() -> subscription().path("cancelAtPeriodEnd").asBoolean());
        assertThat(change("resume", "").status()).isEqualTo(204);

        assertThat(change("cancel", "{\"now\":false}").status()).isEqualTo(204);

        assertThat(atStripe().getCancelAtPeriodEnd()).isTrue();
        assertThat(subscription().path("cancelAtPeriodEnd").asBoolean()).isTrue();
    }

    @Test
    void the_end_of_a_pause_counts_though_another_before_it_was_never_answered() throws Exception {
        subscribe("standard", GOOD_CARD);
        var until = Instant.parse(subscription().path("currentPeriodEnd").asString())
                .plus(Duration.ofDays(40));
        String pause = "{\"until\":\"" + until + "\"}";
        assertThat(change("pause", pause).status()).isEqualTo(204);
        WAY.losing(
                "/v1/subscriptions/",
                () -> assertThat(change("resume", "").status()).isEqualTo(503));
        await().atMost(PATIENCE).until(() -> subscription().path("pause").isNull());
        assertThat(change("pause", pause).status()).isEqualTo(204);

        assertThat(change("resume", "").status()).isEqualTo(204);

        assertThat(atStripe().getPauseCollection()).isNull();
    }

    @Test
    void who_asks_again_under_the_same_key_asks_stripe_under_the_same() throws Exception {
        subscribe("essential", GOOD_CARD);
        again("plan", "{\"planId\":\"premium\"}");
        assertThat(WAY.keys()).hasSizeGreaterThan(1).containsOnly(WAY.keys().getFirst());
        assertThat(atStripe().getItems().getData().getFirst().getPrice().getUnitAmount())
                .isEqualTo(1799);
        var end = Instant.parse(subscription().path("currentPeriodEnd").asString());
        again("pause", "{\"until\":\"" + end.plus(Duration.ofDays(40)) + "\"}");
        assertThat(WAY.keys()).hasSizeGreaterThan(1).containsOnly(WAY.keys().getFirst());
        assertThat(atStripe().getPauseCollection()).isNotNull();
    }

    /** Stripe knows no keys of what is deleted. */
    @Test
    void an_end_now_whose_answer_was_lost_is_an_end() {
        subscribe("standard", GOOD_CARD);
        again("cancel", "{\"now\":true}");
        assertThat(status()).isEqualTo("canceled");
    }

    /** The first answer is lost, and nothing is heard of it otherwise until it is asked for again. */
    private void again(String act, String body) {
        String key = UUID.randomUUID().toString();
        SUITE.hold(true);
        try {
            WAY.losing(
                    "/v1/subscriptions/",
                    () -> assertThat(change(act, body, "Idempotency-Key", key).status())
                            .isEqualTo(503));
            assertThat(change(act, body, "Idempotency-Key", key).status())
                    .as(act)
                    .isEqualTo(204);
        } finally {
            SUITE.hold(false);
        }
    }

    private Subscription atStripe() throws StripeException {
        String id = jdbc.sql("SELECT stripe_subscription FROM subscription WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        return stripe.v1().subscriptions().retrieve(id);
    }

    @Test
    void a_subscriber_sees_the_own_price_and_what_another_plan_will_cost_with_what_is_taken_off_and_tax()
            throws Exception {
        subscribe("standard", GOOD_CARD);
        jdbc.sql("UPDATE plan SET amount = 1499 WHERE id = 'standard'").update();
        try {
            assertThat(subscription().path("plan").path("price").path("amount").asLong())
                    .isEqualTo(1299);
        } finally {
            jdbc.sql("UPDATE plan SET amount = 1299 WHERE id = 'standard'").update();
        }
        var lasting = stripe.v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setAmountOff(300L)
                        .setCurrency("eur")
                        .setDuration(CouponCreateParams.Duration.FOREVER)
                        .build());
        stripe.v1()
                .subscriptions()
                .update(
                        atStripe().getId(),
                        SubscriptionUpdateParams.builder()
                                .addDiscount(SubscriptionUpdateParams.Discount.builder()
                                        .setCoupon(lasting.getId())
                                        .build())
                                .build());
        var preview = change("preview", "{\"planId\":\"premium\"}").json();
        assertThat(preview.path("renewal").path("amount").asLong()).isEqualTo(1499);
    }

    @Test
    void a_promotion_code_takes_something_off() throws Exception {
        var coupon = stripe.v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setAmountOff(300L)
                        .setCurrency("eur")
                        .setDuration(CouponCreateParams.Duration.ONCE)
                        .build());
        String code = "FESTIVAL" + account.substring(0, 8).toUpperCase(Locale.ROOT);
        var promotion = PromotionCodeCreateParams.Promotion.builder()
                .setType(PromotionCodeCreateParams.Promotion.Type.COUPON)
                .setCoupon(coupon.getId())
                .build();
        stripe.v1()
                .promotionCodes()
                .create(PromotionCodeCreateParams.builder()
                        .setPromotion(promotion)
                        .setCode(code)
                        .build());
        var paid = viewer.submit(checkout("standard", "promoted"), Map.of("card", GOOD_CARD, "promotion_code", code));
        assertThat(paid.status()).as(paid.body()).isEqualTo(303);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(amounts()).containsExactly(999L));
    }

    @Test
    void who_bought_nothing_has_nothing_to_change() {
        for (String act : new String[] {"preview", "plan"}) {
            assertThat(change(act, "{\"planId\":\"premium\"}")
                            .json()
                            .path("code")
                            .asString())
                    .isEqualTo("no-subscription");
        }
        assertThat(change("cancel", "{\"now\":true}").json().path("code").asString())
                .isEqualTo("no-subscription");
        assertThat(change("resume", "").json().path("code").asString()).isEqualTo("no-subscription");
        assertThat(change("cancel", "{\"now\":\"x\"}").status()).isEqualTo(400);
        assertThat(change("pause", "{}").status()).isEqualTo(422);
    }

    private Caller.Answer change(String act, String body, String... headers) {
        return viewer.post("/api/billing/subscription/" + act, body, headers);
    }
}
