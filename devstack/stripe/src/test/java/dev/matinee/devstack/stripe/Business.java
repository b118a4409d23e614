package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.testhelpers.TestClockAdvanceParams;
import com.stripe.param.testhelpers.TestClockCreateParams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A customer who lives by a test clock, and what it has. */
final class Business {
    final Shop shop;
    final String clock;
    final String customer;

    Business(Shop shop, Instant start) throws StripeException {
        this.shop = shop;
        clock = shop.stripe
                .v1()
                .testHelpers()
                .testClocks()
                .create(TestClockCreateParams.builder()
                        .setFrozenTime(start.getEpochSecond())
                        .build())
                .getId();
        customer = shop.stripe
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().setTestClock(clock).build())
                .getId();
    }

    /** With a card that becomes the customer's own; an empty one is none. */
    Subscription subscribe(String card, Price price, Map<String, Object> more) throws StripeException {
        if (!card.isEmpty()) {
            card(card);
        }
        var params = SubscriptionCreateParams.builder()
                .setCustomer(customer)
                .addItem(SubscriptionCreateParams.Item.builder()
                        .setPrice(price.getId())
                        .build());
        more.forEach(params::putExtraParam);
        return shop.stripe.v1().subscriptions().create(params.build());
    }

    void card(String card) throws StripeException {
        String method = shop.stripe
                .v1()
                .paymentMethods()
                .attach(
                        card,
                        PaymentMethodAttachParams.builder()
                                .setCustomer(customer)
                                .build())
                .getId();
        shop.stripe
                .v1()
                .customers()
                .update(
                        customer,
                        CustomerUpdateParams.builder()
                                .setInvoiceSettings(CustomerUpdateParams.InvoiceSettings.builder()
                                        .setDefaultPaymentMethod(method)
                                        .build())
                                .build());
    }

    Subscription update(Map<String, Object> changes) throws StripeException {
        var params = SubscriptionUpdateParams.builder();
        changes.forEach(params::putExtraParam);
        return shop.stripe.v1().subscriptions().update(latest().getId(), params.build());
    }

    /** The item to another price, with more that is to be so. */
    Subscription change(Price price, Map<String, Object> more) throws StripeException {
        var params = SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(latest().getItems().getData().getFirst().getId())
                        .setPrice(price.getId())
                        .build());
        more.forEach(params::putExtraParam);
        return shop.stripe.v1().subscriptions().update(latest().getId(), params.build());
    }

    Subscription latest() throws StripeException {
        return shop.subscriptions(customer).getFirst();
    }

    void advance(Instant to) throws StripeException {
        shop.stripe
                .v1()
                .testHelpers()
                .testClocks()
                .advance(
                        clock,
                        TestClockAdvanceParams.builder()
                                .setFrozenTime(to.getEpochSecond())
                                .build());
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> shop.stripe
                        .v1()
                        .testHelpers()
                        .testClocks()
                        .retrieve(clock)
                        .getStatus()
                        .equals("ready"));
    }

    List<Invoice> invoices() throws StripeException {
        return shop.stripe
                .v1()
                .invoices()
                .list(InvoiceListParams.builder()
                        .setCustomer(customer)
                        .setLimit(100L)
                        .addExpand("data.payments")
                        .build())
                .getData();
    }

    /** What was told of what lives by the clock, oldest first; stripe-java reads the object of each. */
    List<Event> events() throws StripeException {
        List<Event> all = shop.stripe
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData()
                .reversed();
        assertThat(all)
                .allSatisfy(e -> assertThat(e.getDataObjectDeserializer().getObject())
                        .as(e.getType())
                        .isPresent());
        return all.stream()
                .filter(e -> e.getType().matches("(customer|invoice|charge|payment_intent|invoiceitem)\\..*"))
                .toList();
    }
}
