package dev.matinee.billing;

import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.testhelpers.TestClockAdvanceParams;
import com.stripe.param.testhelpers.TestClockCreateParams;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account that lives by a test clock of Stripe's: what it bought may be months old now. */
final class TimedCustomer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StripeClient stripe;
    private final JdbcClient jdbc;
    private final String clock;
    private final String id;

    TimedCustomer(StripeClient stripe, JdbcClient jdbc, String account, Instant begin) throws StripeException {
        this.stripe = stripe;
        this.jdbc = jdbc;
        clock = stripe.v1()
                .testHelpers()
                .testClocks()
                .create(TestClockCreateParams.builder()
                        .setFrozenTime(begin.getEpochSecond())
                        .build())
                .getId();
        id = stripe.v1()
                .customers()
                .create(CustomerCreateParams.builder().setTestClock(clock).build())
                .getId();
        jdbc.sql("INSERT INTO customer (account_id, stripe_customer) VALUES (?, ?)")
                .params(account, id)
                .update();
    }

    String id() {
        return id;
    }

    /** What is charged from now on. */
    void card(String card) throws StripeException {
        String method = stripe.v1()
                .paymentMethods()
                .attach(
                        card,
                        PaymentMethodAttachParams.builder().setCustomer(id).build())
                .getId();
        var asDefault = CustomerUpdateParams.InvoiceSettings.builder()
                .setDefaultPaymentMethod(method)
                .build();
        stripe.v1()
                .customers()
                .update(
                        id,
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(asDefault)
                                .build());
    }

    /** @param trialDays 0 for none */
    Subscription subscribe(String plan, int trialDays) throws StripeException {
        String price = jdbc.sql("SELECT stripe_price FROM plan WHERE id = ?")
                .param(plan)
                .query(String.class)
                .single();
        var params = SubscriptionCreateParams.builder()
                .setCustomer(id)
                .addItem(SubscriptionCreateParams.Item.builder().setPrice(price).build());
        if (trialDays > 0) {
            params.setTrialPeriodDays((long) trialDays);
        }
        return stripe.v1().subscriptions().create(params.build());
    }

    /** It becomes that time, and all that comes of it has. */
    void advance(Instant to) throws StripeException {
        stripe.v1()
                .testHelpers()
                .testClocks()
                .advance(
                        clock,
                        TestClockAdvanceParams.builder()
                                .setFrozenTime(to.getEpochSecond())
                                .build());
        await().atMost(PATIENCE)
                .until(() -> stripe.v1()
                        .testHelpers()
                        .testClocks()
                        .retrieve(clock)
                        .getStatus()
                        .equals("ready"));
    }
}
