package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.testhelpers.TestClockAdvanceParams;
import com.stripe.param.testhelpers.TestClockCreateParams;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A year of a subscription by Stripe's test clock, beside which the service's own goes: what an account may have, each time that
 * something becomes of it.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "server.address=127.0.0.1",
            "management.server.port=0"
        })
@DirtiesContext
class YearIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final MovableClock CLOCK = new MovableClock();
    private static final SignedAnew SIGNED = signed();
    private static final Suite SUITE = suite();

    private static SignedAnew signed() {
        try {
            return new SignedAnew(CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Suite suite() {
        var suite = new Suite(SIGNED.endpoint());
        SIGNED.to(suite.webhook());
        return suite;
    }

    /** Goes where it is put. */
    private static final class MovableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-31T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration
    static class Time {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestStores.mysql("billing_year").into(registry::add);
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
        SIGNED.close();
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ScheduledTaskHolder tasks;

    private final String account = UUID.randomUUID().toString();
    private final StripeClient stripe = StripeClient.builder()
            .setApiKey(Suite.KEY)
            .setApiBase(SUITE.stripe())
            .build();
    private String testClock;
    private String customer;
    private String subscription;

    @BeforeEach
    void aCustomerWhoLivesByATestClock() throws StripeException {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM plan WHERE offered AND stripe_price IS NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
        testClock = stripe.v1()
                .testHelpers()
                .testClocks()
                .create(TestClockCreateParams.builder()
                        .setFrozenTime(CLOCK.instant().getEpochSecond())
                        .build())
                .getId();
        customer = stripe.v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setTestClock(testClock)
                        .putMetadata("account", account)
                        .build())
                .getId();
        jdbc.sql("INSERT INTO customer (account_id, stripe_customer) VALUES (?, ?)")
                .params(account, customer)
                .update();
    }

    @Test
    void what_an_account_may_have_through_a_year() throws StripeException {
        card("pm_card_visa");
        begin("essential", 14);
        is("2026-01-31T10:00:00Z", "trialing essential until 2026-02-15T10:00:00Z");
        is("2026-02-13T10:00:00Z", "trialing essential until 2026-02-15T10:00:00Z");
        // Paid for the first time; what is paid goes by the day of that.
        is("2026-02-14T12:00:00Z", "active essential until 2026-03-15T10:00:00Z");
        is("2026-03-14T12:00:00Z", "active essential until 2026-04-15T10:00:00Z");
        // Clocks went forward in Europe between: a period is by UTC.
        is("2026-04-14T12:00:00Z", "active essential until 2026-05-15T10:00:00Z");

        // Another price leaves who has the old one alone.
        newPrice("essential", 999);
        is("2026-05-14T12:00:00Z", "active essential until 2026-06-15T10:00:00Z");
        assertThat(lastPaid()).isEqualTo(799);

        // The card fails: a week of grace, then nothing; a better card, and all is well.
        card("pm_card_chargeCustomerFail");
        is("2026-06-14T12:00:00Z", "past_due essential until 2026-06-21T10:00:00Z");
        is("2026-06-20T12:00:00Z", "past_due essential until 2026-06-21T10:00:00Z");
        is("2026-06-21T12:00:00Z", "past_due nothing");
        card("pm_card_visa");
        stripe.v1().invoices().pay(latestInvoice());
        is("2026-06-21T13:00:00Z", "active essential until 2026-07-15T10:00:00Z");

        // Another plan from the middle of a period on.
        change("premium");
        is("2026-06-25T10:00:00Z", "active premium until 2026-07-15T10:00:00Z");
        is("2026-07-14T12:00:00Z", "active premium until 2026-08-15T10:00:00Z");
        // Of the better plan 22.875 of 30 days more, less as many of the other.
        assertThat(lastPaid()).isEqualTo(1799 + 1372 - 609);

        // Cancelled with the period, and begun anew on the last of a month.
        stripe.v1()
                .subscriptions()
                .update(
                        subscription,
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        is("2026-07-20T10:00:00Z", "active premium until 2026-08-14T10:00:00Z");
        is("2026-08-14T12:00:00Z", "canceled nothing");
        is("2026-08-31T09:00:00Z", "canceled nothing");
        begin("standard", 0);
        is("2026-08-31T09:30:00Z", "active standard until 2026-10-01T09:00:00Z");
        is("2026-09-30T12:00:00Z", "active standard until 2026-11-01T09:00:00Z");
        // Clocks go back in Europe in between, and the 31st comes back.
        is("2026-10-31T12:00:00Z", "active standard until 2026-12-01T09:00:00Z");

        // The card fails for good: Stripe tries four times, and gives up.
        card("pm_card_chargeCustomerFail");
        is("2026-11-30T12:00:00Z", "past_due standard until 2026-12-07T09:00:00Z");
        is("2026-12-20T12:00:00Z", "canceled nothing");
        is("2027-01-31T12:00:00Z", "canceled nothing");

        assertThat(jdbc.sql("SELECT COUNT(*) FROM stripe_event WHERE state IN ('aside', 'new')")
                        .query(Integer.class)
                        .single())
                .as("events that are not worked through")
                .isZero();
        assertThat(jdbc.sql("SELECT SUM(subscribers) FROM ledger")
                        .query(Integer.class)
                        .single())
                .as("subscribers by the ledger")
                .isZero();
    }

    private void begin(String plan, long trialDays) throws StripeException {
        var params = SubscriptionCreateParams.builder()
                .setCustomer(customer)
                .addItem(SubscriptionCreateParams.Item.builder()
                        .setPrice(price(plan))
                        .build());
        if (trialDays > 0) {
            params.setTrialPeriodDays(trialDays);
        }
        subscription = stripe.v1().subscriptions().create(params.build()).getId();
    }

    private void change(String plan) throws StripeException {
        Subscription now = stripe.v1().subscriptions().retrieve(subscription);
        stripe.v1()
                .subscriptions()
                .update(
                        subscription,
                        SubscriptionUpdateParams.builder()
                                .addItem(SubscriptionUpdateParams.Item.builder()
                                        .setId(now.getItems()
                                                .getData()
                                                .getFirst()
                                                .getId())
                                        .setPrice(price(plan))
                                        .build())
                                .build());
    }

    private void card(String name) throws StripeException {
        String method = stripe.v1()
                .paymentMethods()
                .attach(
                        name,
                        PaymentMethodAttachParams.builder()
                                .setCustomer(customer)
                                .build())
                .getId();
        stripe.v1()
                .customers()
                .update(
                        customer,
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod(method)
                                        .build())
                                .build());
    }

    private String price(String plan) {
        return jdbc.sql("SELECT stripe_price FROM plan WHERE id = ?")
                .param(plan)
                .query(String.class)
                .single();
    }

    private void newPrice(String plan, long amount) throws StripeException {
        Price old = stripe.v1().prices().retrieve(price(plan));
        stripe.v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setProduct(old.getProduct())
                        .setCurrency(old.getCurrency())
                        .setUnitAmount(amount)
                        .setLookupKey(old.getLookupKey())
                        .setTransferLookupKey(true)
                        .setRecurring(PriceCreateParams.Recurring.builder()
                                .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                                .build())
                        .putMetadata("plan", plan)
                        .build());
    }

    private String latestInvoice() throws StripeException {
        return stripe.v1().subscriptions().retrieve(subscription).getLatestInvoice();
    }

    private long lastPaid() {
        return jdbc.sql(
                        "SELECT amount FROM invoice WHERE account_id = ? AND status = 'paid' ORDER BY created_at DESC LIMIT 1")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** It becomes that time, and all that became of it is known: then the account may have this. */
    private void is(String time, String expected) throws StripeException {
        Instant then = Instant.parse(time);
        if (then.isAfter(CLOCK.now)) {
            CLOCK.now = then;
            stripe.v1()
                    .testHelpers()
                    .testClocks()
                    .advance(
                            testClock,
                            TestClockAdvanceParams.builder()
                                    .setFrozenTime(then.getEpochSecond())
                                    .build());
            await().atMost(PATIENCE)
                    .until(() -> stripe.v1()
                            .testHelpers()
                            .testClocks()
                            .retrieve(testClock)
                            .getStatus()
                            .equals("ready"));
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            run("OutOfDate.refresh");
            assertThat(entitled()).as("at " + time).isEqualTo(expected);
            assertThat(counted()).as("figures at " + time).isEqualTo(recounted());
        });
    }

    /** What the figures are made of. */
    private record Counted(int subscribers, int trialing, long monthly, long paid, int failed) {}

    private Counted counted() {
        return jdbc.sql("""
                        SELECT SUM(subscribers), SUM(trialing), SUM(monthly),
                          SUM(IF(about = 'invoice' AND state = 'paid', amount, 0)), SUM(detail <=> 'payment_failed')
                        FROM ledger WHERE account_id = ?""")
                .param(account)
                .query((row, n) ->
                        new Counted(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getInt(5)))
                .single();
    }

    /** The same, of nothing but what Stripe's events said. */
    private Counted recounted() throws StripeException {
        var events = new ArrayList<Event>();
        stripe.v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .autoPagingIterable()
                .forEach(events::addFirst);
        Map<String, JsonObject> subscriptions = new HashMap<>();
        long paid = 0;
        int failed = 0;
        for (Event event : events) {
            JsonObject about = JsonParser.parseString(
                            event.getDataObjectDeserializer().getRawJson())
                    .getAsJsonObject();
            switch (event.getType().replaceAll("subscription\\..*", "subscription")) {
                case "customer.subscription" -> subscriptions.put(text(about, "id"), about);
                case "invoice.paid" -> paid += about.get("total").getAsLong();
                case "invoice.payment_failed" -> failed++;
                default -> {
                    // Nothing that is counted follows from it.
                }
            }
        }
        var paying = subscriptions.values().stream()
                .filter(one -> Set.of("active", "past_due").contains(text(one, "status")))
                .toList();
        int trialing = (int) subscriptions.values().stream()
                .filter(one -> text(one, "status").equals("trialing"))
                .count();
        return new Counted(
                paying.size(),
                trialing,
                paying.stream().mapToLong(YearIT::price).sum(),
                paid,
                failed);
    }

    private static String text(JsonObject object, String member) {
        return object.get(member).getAsString();
    }

    private static long price(JsonObject subscription) {
        return subscription
                .getAsJsonObject("items")
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("price")
                .get("unit_amount")
                .getAsLong();
    }

    private String entitled() {
        return jdbc.sql("SELECT status, entitled, plan_id, entitled_until FROM entitlement WHERE account_id = ?")
                .param(account)
                .query((row, n) -> row.getBoolean("entitled")
                        ? "%s %s until %s"
                                .formatted(
                                        row.getString("status"),
                                        row.getString("plan_id"),
                                        row.getObject("entitled_until", java.time.LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC))
                        : row.getString("status") + " nothing")
                .optional()
                .orElse("none");
    }

    private void run(String task) {
        var found = tasks.getScheduledTasks().stream()
                .filter(scheduled -> scheduled.toString().endsWith(task))
                .toList();
        assertThat(found).hasSize(1);
        Objects.requireNonNull(found.getFirst().getTask()).getRunnable().run();
    }
}
