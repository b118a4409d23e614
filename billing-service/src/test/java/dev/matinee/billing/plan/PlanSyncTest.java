package dev.matinee.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.model.Product;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.testhelpers.TestClockAdvanceParams;
import com.stripe.param.testhelpers.TestClockCreateParams;
import com.stripe.service.V1Services;
import dev.matinee.billing.plan.PlanSettings.Offer;
import dev.matinee.billing.plan.PlanSettings.TaxBehavior;
import dev.matinee.billing.stripe.StandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the plans at Stripe, which is the stand-in. */
class PlanSyncTest {
    private static final Offer BASIC = offer("basic", "Basic", 800);
    private static final Offer BEST = offer("best", "Best", 1500);

    private final Plans plans = new Plans(new PlansInMemory());
    private StandIn standIn;
    private V1Services stripe;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        standIn = new StandIn(state);
        stripe = standIn.stripe();
    }

    @AfterEach
    void close() {
        standIn.close();
    }

    private static Offer offer(String id, String name, long amount) {
        return new Offer(id, name, amount, "EUR", "month", 720, 1, 0, 0);
    }

    /** An instance starts with these. */
    private PlanSync start(Offer... offers) {
        var settings = new PlanSettings(List.of(offers), TaxBehavior.UNSPECIFIED);
        var sync = new PlanSync(settings, plans, new StripePlans(settings, standIn.calls()));
        sync.offer();
        sync.sync();
        return sync;
    }

    private Price sold(String plan) throws StripeException {
        String price = plans.offered(plan).orElseThrow().stripePrice();
        assertThat(price).as("price of " + plan).isNotNull();
        return stripe.prices().retrieve(price);
    }

    private Product product(String plan) throws StripeException {
        return stripe.products().retrieve("matinee_" + plan);
    }

    private int pricesOf(String plan) throws StripeException {
        return stripe.prices()
                .list(PriceListParams.builder().setProduct("matinee_" + plan).build())
                .getData()
                .size();
    }

    @Test
    void a_changed_price_is_another_under_the_same_key_and_who_has_the_old_one_keeps_paying_that() throws Exception {
        start(BASIC);
        Price old = sold("basic");
        String clock = clock();
        String customer = subscriber(old, clock);

        start(offer("basic", "Basic", 999));
        Price now = sold("basic");
        assertThat(now.getId()).isNotEqualTo(old.getId());
        assertThat(now.getUnitAmount()).isEqualTo(999);
        assertThat(now.getLookupKey()).isEqualTo("matinee_basic");
        assertThat(sold("basic").getMetadata()).containsEntry("plan", "basic");

        assertThat(stripe.prices().retrieve(old.getId()).getLookupKey()).isNull();
        advance(clock, Duration.ofDays(40));
        assertThat(paid(customer)).containsExactly(800L, 800L);
    }

    private String clock() throws StripeException {
        return stripe.testHelpers()
                .testClocks()
                .create(TestClockCreateParams.builder()
                        .setFrozenTime(Instant.now().getEpochSecond())
                        .build())
                .getId();
    }

    private void advance(String clock, Duration by) throws StripeException {
        var clocks = stripe.testHelpers().testClocks();
        long then = clocks.retrieve(clock).getFrozenTime() + by.toSeconds();
        clocks.advance(
                clock, TestClockAdvanceParams.builder().setFrozenTime(then).build());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> clocks.retrieve(clock).getStatus().equals("ready"));
    }

    private String subscriber(Price price, String clock) throws StripeException {
        String customer = stripe.customers()
                .create(CustomerCreateParams.builder().setTestClock(clock).build())
                .getId();
        String card = stripe.paymentMethods()
                .attach(
                        "pm_card_visa",
                        PaymentMethodAttachParams.builder()
                                .setCustomer(customer)
                                .build())
                .getId();
        stripe.customers()
                .update(
                        customer,
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod(card)
                                        .build())
                                .build());
        stripe.subscriptions()
                .create(SubscriptionCreateParams.builder()
                        .setCustomer(customer)
                        .addItem(SubscriptionCreateParams.Item.builder()
                                .setPrice(price.getId())
                                .build())
                        .build());
        return customer;
    }

    private List<Long> paid(String customer) throws StripeException {
        return stripe
                .invoices()
                .list(InvoiceListParams.builder()
                        .setCustomer(customer)
                        .setStatus(InvoiceListParams.Status.PAID)
                        .build())
                .getData()
                .stream()
                .map(invoice -> invoice.getAmountPaid())
                .toList();
    }

    @Test
    void a_plan_that_is_named_anew_is_named_anew_at_stripe_and_sold_at_the_same_price() throws Exception {
        start(BASIC);
        String price = sold("basic").getId();
        start(offer("basic", "Simple", 800));
        assertThat(product("basic").getName()).isEqualTo("Simple");
        assertThat(sold("basic").getId()).isEqualTo(price);
    }

    @Test
    void what_is_no_longer_offered_is_archived_and_offered_again_it_is_for_sale_again() throws Exception {
        start(BASIC, BEST);
        String price = sold("best").getId();
        String clock = clock();
        String customer = subscriber(sold("best"), clock);
        start(BASIC);
        assertThat(product("best").getActive()).isFalse();
        assertThat(stripe.prices().retrieve(price).getActive()).isFalse();
        advance(clock, Duration.ofDays(40));
        assertThat(paid(customer)).as("who has it keeps it").containsExactly(1500L, 1500L);

        start(BASIC, BEST);
        assertThat(product("best").getActive()).isTrue();
        assertThat(sold("best").getActive()).isTrue();
        assertThat(pricesOf("best")).isOne();
    }

    @Test
    void what_was_changed_in_the_dashboard_is_in_step_at_the_next_look() throws Exception {
        var sync = start(BASIC);
        stripe.products()
                .update(
                        "matinee_basic",
                        ProductUpdateParams.builder()
                                .setName("Other")
                                .setActive(false)
                                .build());
        stripe.prices()
                .update(
                        sold("basic").getId(),
                        PriceUpdateParams.builder().setActive(false).build());
        sync.lookAgain();
        sync.sync();
        assertThat(product("basic").getName()).isEqualTo("Basic");
        assertThat(product("basic").getActive()).isTrue();
        assertThat(sold("basic").getActive()).isTrue();
    }

    @Test
    void a_price_that_was_there_before_is_made_anew() throws Exception {
        start(BASIC);
        String first = sold("basic").getId();
        start(offer("basic", "Basic", 999));
        start(BASIC);
        assertThat(sold("basic").getId()).isNotEqualTo(first);
        assertThat(sold("basic").getUnitAmount()).isEqualTo(800);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_stripe_fails_to_make_for_one_plan_is_made_at_the_next_look_and_others_are_for_sale(boolean done)
            throws Exception {
        standIn.fail("POST", "/v1/prices", done);
        var sync = start(BASIC, BEST);
        assertThat(plans.offered("basic").orElseThrow().stripePrice()).isNull();
        assertThat(sold("best").getUnitAmount()).isEqualTo(1500);
        sync.sync();
        assertThat(sold("basic").getUnitAmount()).isEqualTo(800);
        assertThat(pricesOf("basic")).isOne();
    }
}
