package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.Price;
import com.stripe.param.InvoiceCreatePreviewParams;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs.stripe.com/billing/subscriptions/prorations */
class ProrationTest {
    /** April has thirty days: ten of them are a third. */
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private static final Instant THE_11TH = Instant.parse("2026-04-11T00:00:00Z");

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
    void anUpgradeThatIsInvoicedAtOnceHasACreditAndACharge() throws Exception {
        business.change(premium, Map.of("proration_behavior", "always_invoice"));
        Invoice invoice = business.invoices().getFirst();
        assertThat(invoice.getBillingReason()).isEqualTo("subscription_update");
        assertThat(invoice.getLines().getData())
                .extracting(InvoiceLineItem::getAmount, InvoiceLineItem::getDescription)
                .containsExactly(
                        tuple(-667L, "Unused time on standard after 11 Apr 2026"),
                        tuple(1333L, "Remaining time on premium after 11 Apr 2026"));
        assertThat(invoice.getLines().getData()).allSatisfy(line -> {
            assertThat(line.getPeriod().getStart()).isEqualTo(THE_11TH.getEpochSecond());
            assertThat(line.getParent().getSubscriptionItemDetails().getProration())
                    .isTrue();
        });
        assertThat(invoice.getAmountPaid()).isEqualTo(666);
        assertThat(business.latest().getItems().getData().getFirst().getCurrentPeriodStart())
                .isEqualTo(APRIL.getEpochSecond());
    }

    @Test
    void prorationsThatAreOnlyCreatedWaitForTheRenewal() throws Exception {
        business.change(premium, Map.of());
        assertThat(business.invoices()).hasSize(1);
        business.advance(Instant.parse("2026-05-01T01:00:00Z"));
        Invoice renewal = business.invoices().getFirst();
        assertThat(renewal.getLines().getData())
                .extracting(InvoiceLineItem::getAmount)
                .containsExactly(-667L, 1333L, 2000L);
        assertThat(renewal.getTotal()).isEqualTo(2666);
    }

    @Test
    void withoutProrationNothingIsOwedForTheChange() throws Exception {
        business.change(premium, Map.of("proration_behavior", "none"));
        business.advance(Instant.parse("2026-05-01T01:00:00Z"));
        assertThat(business.invoices().getFirst().getTotal()).isEqualTo(2000);
    }

    @Test
    void aChangeAndBackAgainCostsNothing() throws Exception {
        business.change(premium, Map.of("proration_behavior", "always_invoice"));
        business.change(standard, Map.of("proration_behavior", "always_invoice"));
        Invoice back = business.invoices().getFirst();
        assertThat(back.getTotal()).isEqualTo(-666);
        assertThat(back.getAmountDue()).isZero();
        assertThat(shop.stripe.v1().customers().retrieve(business.customer).getBalance())
                .isEqualTo(-666);
        business.advance(Instant.parse("2026-05-01T01:00:00Z"));
        assertThat(business.invoices().getFirst().getAmountPaid()).isEqualTo(1000 - 666);
    }

    @Test
    void anotherIntervalBeginsAnewWithACreditForWhatWasLeft() throws Exception {
        Price yearly = shop.price("yearly", 10_000, "year", "eur");
        business.change(yearly, Map.of());
        Invoice invoice = business.invoices().getFirst();
        assertThat(invoice.getTotal()).isEqualTo(10_000 - 667);
        var subscription = business.latest();
        assertThat(subscription.getBillingCycleAnchor()).isEqualTo(THE_11TH.getEpochSecond());
        assertThat(subscription.getItems().getData().getFirst().getCurrentPeriodEnd())
                .isEqualTo(Instant.parse("2027-04-11T00:00:00Z").getEpochSecond());
    }

    @Test
    void aCardThatFailsAtAnUpgradeLeavesItPastDueOrNotUpgraded() throws Exception {
        business.card("pm_card_chargeCustomerFail");
        assertThatThrownBy(() -> business.change(
                        premium,
                        Map.of("proration_behavior", "always_invoice", "payment_behavior", "error_if_incomplete")))
                .isInstanceOf(CardException.class);
        assertThat(business.latest().getItems().getData().getFirst().getPrice().getId())
                .isEqualTo(standard.getId());
        assertThat(business.invoices()).hasSize(1);

        assertThat(business.change(premium, Map.of("proration_behavior", "always_invoice"))
                        .getStatus())
                .isEqualTo("past_due");
    }

    @Test
    void aPreviewIsWhatTheChangeThenMakesAndChangesNothing() throws Exception {
        int events = business.events().size();
        Invoice preview = preview(InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE);
        assertThat(business.invoices()).hasSize(1);
        assertThat(business.events()).hasSize(events);
        assertThat(shop.stripe.v1().invoiceItems().list().getData()).isEmpty();
        assertThat(preview.getStatus()).isEqualTo("draft");

        business.change(
                premium,
                Map.of("proration_behavior", "always_invoice", "proration_date", THE_11TH.getEpochSecond() - 3600));
        Invoice made = business.invoices().getFirst();
        assertThat(preview.getTotal()).isEqualTo(made.getTotal());
        assertThat(preview.getLines().getData())
                .extracting(InvoiceLineItem::getAmount, InvoiceLineItem::getDescription)
                .isEqualTo(made.getLines().getData().stream()
                        .map(l -> tuple(l.getAmount(), l.getDescription()))
                        .toList());
    }

    @Test
    void aPreviewWithoutAnInvoiceAtOnceIsOfTheNextRenewal() throws Exception {
        Invoice preview = preview(InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.CREATE_PRORATIONS);
        assertThat(preview.getLines().getData()).hasSize(3);
        assertThat(preview.getBillingReason()).isEqualTo("subscription_cycle");
        business.update(Map.of("cancel_at_period_end", true));
        assertThatThrownBy(() -> shop.stripe
                        .v1()
                        .invoices()
                        .createPreview(InvoiceCreatePreviewParams.builder()
                                .setSubscription(business.latest().getId())
                                .build()))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("invoice_upcoming_none"));
    }

    private Invoice preview(InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior behavior)
            throws Exception {
        return shop.stripe
                .v1()
                .invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSubscription(business.latest().getId())
                        .setSubscriptionDetails(InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                                .setProrationBehavior(behavior)
                                .setProrationDate(THE_11TH.getEpochSecond() - 3600)
                                .addItem(InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                                        .setId(business.latest()
                                                .getItems()
                                                .getData()
                                                .getFirst()
                                                .getId())
                                        .setPrice(premium.getId())
                                        .build())
                                .build())
                        .build());
    }

    @Test
    void amountsOfAnyNumberOfDecimalsAreProratedInTheirMinorUnits() throws Exception {
        for (var one : Map.of("jpy", 1000L, "kwd", 12_345L).entrySet()) {
            var other = new Business(shop, APRIL);
            other.subscribe(
                    "pm_card_visa", shop.price("a_" + one.getKey(), one.getValue(), "month", one.getKey()), Map.of());
            other.advance(APRIL.plus(Duration.ofDays(10)));
            Price half = shop.price("b_" + one.getKey(), one.getValue() * 2, "month", one.getKey());
            other.change(half, Map.of("proration_behavior", "always_invoice"));
            Invoice invoice = other.invoices().getFirst();
            assertThat(invoice.getCurrency()).isEqualTo(one.getKey());
            long third = Math.round(one.getValue() * 2 / 3.0);
            assertThat(invoice.getLines().getData().getFirst().getAmount()).isEqualTo(-third);
            assertThat(shop.get(invoice.getHostedInvoiceUrl()).body())
                    .contains(one.getKey().equals("jpy") ? "¥1,333" : "KWD");
        }
    }
}
