package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs.stripe.com/billing/subscriptions/pending-updates */
class PendingUpdateTest {
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant THE_11TH = Instant.parse("2026-04-11T00:00:00Z");
    private static final String ASKS_EACH_TIME = "pm_card_authenticationRequired";

    private Shop shop;
    private Business business;
    private Price standard;
    private Price premium;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        shop = new Shop(state, null);
        business = new Business(shop, APRIL);
        standard = shop.price("standard", 1000);
        premium = shop.price("premium", 2000);
        business.subscribe("pm_card_visa", standard, Map.of());
        business.advance(THE_11TH);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsPaidAtOnceIsDoneAtOnce() throws Exception {
        var changed = change(premium);

        assertThat(changed.getPendingUpdate()).isNull();
        assertThat(price(changed)).isEqualTo(premium.getId());
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("paid");
    }

    @Test
    void whatTheBankAsksAboutIsDoneWhenItsInvoiceIsPaid() throws Exception {
        business.card(ASKS_EACH_TIME);
        var changed = change(premium);

        assertThat(price(changed)).isEqualTo(standard.getId());
        assertThat(changed.getStatus()).isEqualTo("active");
        var pending = changed.getPendingUpdate();
        assertThat(pending.getExpiresAt())
                .isEqualTo(THE_11TH.plus(Duration.ofHours(23)).getEpochSecond());
        assertThat(pending.getSubscriptionItems().getFirst().getPrice().getId()).isEqualTo(premium.getId());
        Invoice open = business.invoices().getFirst();
        assertThat(changed.getLatestInvoice()).isEqualTo(open.getId());
        assertThat(open.getStatus()).isEqualTo("open");
        assertThat(open.getAmountDue()).isEqualTo(666);
        assertThat(open.getNextPaymentAttempt()).isNull();
        assertThat(business.events())
                .as("what is owed")
                .noneMatch(event -> event.toJson().contains("past_due"));

        String intent = intent(open);
        shop.post(shop.address("/authenticate/" + intent), Map.of("outcome", "complete"));

        var done = business.latest();
        assertThat(done.getPendingUpdate()).isNull();
        assertThat(price(done)).isEqualTo(premium.getId());
        assertThat(done.getItems().getData().getFirst().getCurrentPeriodStart()).isEqualTo(APRIL.getEpochSecond());
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("paid");
        assertThat(business.events())
                .extracting(Event::getType)
                .contains("customer.subscription.pending_update_applied");
    }

    @Test
    void whoIsNotTheHolderOfTheCardChangesNothing() throws Exception {
        business.card(ASKS_EACH_TIME);
        change(premium);
        String intent = intent(business.invoices().getFirst());

        shop.post(shop.address("/authenticate/" + intent), Map.of("outcome", "fail"));

        assertThat(price(business.latest())).isEqualTo(standard.getId());
        assertThat(business.latest().getStatus()).isEqualTo("active");
        assertThat(business.latest().getPendingUpdate()).isNotNull();
    }

    @Test
    void whatNobodyPaysForIsForgottenWithItsInvoice() throws Exception {
        business.card("pm_card_chargeCustomerFail");
        change(premium);
        assertThat(business.latest().getPendingUpdate()).isNotNull();

        business.advance(THE_11TH.plus(Duration.ofDays(1)));

        assertThat(business.latest().getPendingUpdate()).isNull();
        assertThat(price(business.latest())).isEqualTo(standard.getId());
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("void");
        assertThat(business.events())
                .extracting(Event::getType)
                .contains("customer.subscription.pending_update_expired");
    }

    @Test
    void anotherChangeTakesItsPlace() throws Exception {
        business.card(ASKS_EACH_TIME);
        change(premium);
        var yearly = shop.price("yearly", 17900, "year", "eur");

        var changed = change(yearly);

        assertThat(changed.getPendingUpdate()
                        .getSubscriptionItems()
                        .getFirst()
                        .getPrice()
                        .getId())
                .isEqualTo(yearly.getId());
        assertThat(business.invoices()).extracting(Invoice::getStatus).startsWith("open", "void");
        String intent = intent(business.invoices().getFirst());
        shop.post(shop.address("/authenticate/" + intent), Map.of("outcome", "complete"));
        var item = business.latest().getItems().getData().getFirst();
        assertThat(item.getPrice().getId()).isEqualTo(yearly.getId());
        assertThat(item.getCurrentPeriodStart()).as("a year begins").isEqualTo(THE_11TH.getEpochSecond());
    }

    @Test
    void nothingElseCanWaitWithIt() {
        assertThatThrownBy(() -> business.change(
                        premium, Map.of("payment_behavior", "pending_if_incomplete", "metadata", Map.of("a", "b"))))
                .isInstanceOf(InvalidRequestException.class);
    }

    private Subscription change(Price price) throws StripeException {
        var how = new HashMap<String, Object>();
        how.put("payment_behavior", "pending_if_incomplete");
        how.put("proration_behavior", "always_invoice");
        return business.change(price, how);
    }

    private static String intent(Invoice invoice) {
        return invoice.getPayments().getData().getFirst().getPayment().getPaymentIntent();
    }

    private static String price(Subscription subscription) {
        return subscription.getItems().getData().getFirst().getPrice().getId();
    }
}
