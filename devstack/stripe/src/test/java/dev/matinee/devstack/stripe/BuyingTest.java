package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Invoice;
import com.stripe.param.ChargeListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuyingTest {
    private Shop shop;
    private String customer;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        shop = new Shop(state, null);
        customer = shop.customer();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aGoodCardBuysAndSendsTheBuyerToTheSuccessPage() throws Exception {
        var session = shop.checkout(customer, shop.price("standard", 1299), 0);
        assertThat(shop.get(session.getUrl()).body()).contains("standard", "€12.99", "stand-in", "name=\"card\"");

        var paid = shop.post(session.getUrl(), Map.of("card", "4242 4242 4242 4242", "email", "a@example.org"));

        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location"))
                .contains("http://localhost:8080/checkout/success?session_id=" + session.getId());
        var subscription = shop.subscriptions(customer).getFirst();
        assertThat(subscription.getStatus()).isEqualTo("active");
        assertThat(subscription.getMetadata()).containsEntry("account", "a-1");
        var item = subscription.getItems().getData().getFirst();
        assertThat(item.getPrice().getMetadata()).containsEntry("plan", "standard");
        assertThat(Instant.ofEpochSecond(item.getCurrentPeriodEnd()))
                .isEqualTo(Instant.ofEpochSecond(item.getCurrentPeriodStart())
                        .atOffset(ZoneOffset.UTC)
                        .plusMonths(1)
                        .toInstant());
        var invoice = invoices().getFirst();
        assertThat(invoice.getStatus()).isEqualTo("paid");
        assertThat(invoice.getAmountPaid()).isEqualTo(1299);
        assertThat(shop.get(invoice.getHostedInvoiceUrl()).body()).contains("€12.99");
        assertThat(shop.get(invoice.getInvoicePdf()).body()).startsWith("%PDF-1.4");
        String receipt = shop.stripe
                .v1()
                .charges()
                .list(ChargeListParams.builder().setCustomer(customer).build())
                .getData()
                .getFirst()
                .getReceiptUrl();
        assertThat(shop.get(receipt).body()).contains("€12.99", "ending in 4242", "stand-in");
        assertThat(shop.get(receipt + "/pdf").body()).startsWith("%PDF-1.4");
        assertThat(shop.get(receipt + "x").statusCode()).isEqualTo(404);
        assertThat(shop.stripe
                        .v1()
                        .checkout()
                        .sessions()
                        .retrieve(session.getId())
                        .getStatus())
                .isEqualTo("complete");
        assertThat(shop.stripe.v1().customers().retrieve(customer).getEmail()).isEqualTo("a@example.org");
        assertThat(shop.get(session.getUrl()).body()).contains("paid already");
        assertThat(shop.post(session.getUrl(), Map.of("card", "4242424242424242"))
                        .body())
                .contains("paid already");
        assertThat(shop.subscriptions(customer)).hasSize(1);
    }

    @Test
    void aRefusedCardBuysNothingAndIsToldAtTheField() throws Exception {
        var session = shop.checkout(customer, shop.price("standard", 1299), 0);
        for (var refused : Map.of(
                        "4000000000000002", "declined",
                        "4000000000009995", "insufficient funds",
                        "4242424242424241", "invalid",
                        "4111111111111111", "non test card",
                        "", "incomplete")
                .entrySet()) {
            var answer = shop.post(session.getUrl(), Map.of("card", refused.getKey()));
            assertThat(answer.statusCode()).isEqualTo(402);
            assertThat(answer.body()).contains(refused.getValue(), "role=\"alert\"", "aria-invalid=\"true\"");
        }
        assertThat(shop.subscriptions(customer)).isEmpty();
        assertThat(invoices()).isEmpty();
        assertThat(shop.post(session.getUrl(), Map.of("card", "4242424242424242"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void anExpiredCheckoutSellsNothing() throws Exception {
        var price = shop.price("standard", 1299);
        var expired = shop.checkout(customer, price, 0);
        shop.stripe.v1().checkout().sessions().expire(expired.getId());
        var old = shop.checkout(customer, price, 0);
        shop.clock.pass(Duration.ofHours(25));

        for (String url : List.of(expired.getUrl(), old.getUrl())) {
            assertThat(shop.get(url).statusCode()).isEqualTo(410);
            assertThat(shop.post(url, Map.of("card", "4242424242424242")).statusCode())
                    .isEqualTo(410);
        }
        assertThat(shop.subscriptions(customer)).isEmpty();
    }

    @Test
    void aTrialBecomesAPaidMonthAndACardThatFailsEndsItInTheEnd() throws Exception {
        var session = shop.checkout(customer, shop.price("standard", 1299), 14);
        shop.post(session.getUrl(), Map.of("card", "4000000000000341"));
        assertThat(status()).isEqualTo("trialing");
        assertThat(invoices().getFirst().getTotal()).isZero();

        shop.clock.pass(Duration.ofDays(14));
        shop.passTime();
        assertThat(status()).isEqualTo("active");
        assertThat(invoices().getFirst().getStatus()).isEqualTo("draft");
        shop.clock.pass(Duration.ofHours(1));
        shop.passTime();
        assertThat(status()).isEqualTo("past_due");
        assertThat(invoices().getFirst().getStatus()).isEqualTo("open");

        var expanded = shop.stripe
                .v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(customer)
                        .addExpand("data.latest_invoice")
                        .build());
        assertThat(expanded.getData().getFirst().getLatestInvoiceObject().getAmountRemaining())
                .isEqualTo(1299);

        for (int i = 0; i < 4; i++) {
            shop.clock.pass(Duration.ofDays(3));
            shop.passTime();
        }
        assertThat(status()).isEqualTo("canceled");
        assertThat(invoices().getFirst().getStatus()).isEqualTo("uncollectible");
    }

    @Test
    void thePortalCancelsResumesChangesThePlanAndTheCardAndCancelsNow() throws Exception {
        var standard = shop.price("standard", 1299);
        var premium = shop.price("premium", 1899);
        shop.post(shop.checkout(customer, standard, 0).getUrl(), Map.of("card", "4242424242424242"));
        shop.clock.pass(Duration.ofDays(10));
        String portal = shop.stripe
                .v1()
                .billingPortal()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setCustomer(customer)
                        .setReturnUrl("http://localhost:8080/account")
                        .build())
                .getUrl();
        assertThat(shop.get(portal).body()).contains("standard", "http://localhost:8080/account");

        shop.post(portal, Map.of("action", "cancel"));
        assertThat(shop.subscriptions(customer).getFirst().getCancelAtPeriodEnd())
                .isTrue();
        shop.post(portal, Map.of("action", "resume"));
        assertThat(shop.subscriptions(customer).getFirst().getCancelAtPeriodEnd())
                .isFalse();

        shop.post(portal, Map.of("action", "change-plan", "price", premium.getId()));
        var item = shop.subscriptions(customer).getFirst().getItems().getData().getFirst();
        assertThat(item.getPrice().getId()).isEqualTo(premium.getId());
        assertThat(invoices().getFirst().getTotal()).isBetween(380L, 420L);

        assertThat(shop.post(portal, Map.of("action", "card", "card", "4000000000000002"))
                        .statusCode())
                .isEqualTo(402);
        assertThat(shop.post(portal, Map.of("action", "card", "card", "5555555555554444"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(shop.get(portal).body()).contains("mastercard •••• 4444");

        shop.post(portal, Map.of("action", "cancel-now"));
        assertThat(status()).isEqualTo("canceled");
    }

    @Test
    void whatIsCanceledAtTheEndOfThePeriodEndsThereAndAFullYearIsTwelveInvoices() throws Exception {
        shop.post(
                shop.checkout(customer, shop.price("standard", 1299), 0).getUrl(), Map.of("card", "4242424242424242"));
        String id = shop.subscriptions(customer).getFirst().getId();
        for (int month = 1; month < 12; month++) {
            shop.clock.pass(Duration.ofDays(31));
            shop.passTime();
        }
        shop.clock.pass(Duration.ofHours(1));
        shop.passTime();
        assertThat(invoices())
                .hasSizeBetween(12, 13)
                .allMatch(i -> i.getStatus().equals("paid"));

        shop.stripe
                .v1()
                .subscriptions()
                .update(
                        id,
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        int before = invoices().size();
        shop.clock.pass(Duration.ofDays(32));
        shop.passTime();
        assertThat(status()).isEqualTo("canceled");
        assertThat(invoices()).hasSize(before);
    }

    @Test
    void aRestartKeepsEverything() throws Exception {
        var session = shop.checkout(customer, shop.price("standard", 1299), 0);
        shop.post(session.getUrl(), Map.of("card", "4242424242424242"));
        shop.restart();
        assertThat(status()).isEqualTo("active");
        assertThat(invoices()).hasSize(1);
        assertThat(shop.stripe.v1().events().list().getData()).isNotEmpty();
    }

    private String status() throws Exception {
        return shop.subscriptions(customer).getFirst().getStatus();
    }

    private List<Invoice> invoices() throws Exception {
        return shop.stripe
                .v1()
                .invoices()
                .list(InvoiceListParams.builder()
                        .setCustomer(customer)
                        .setLimit(100L)
                        .build())
                .getData();
    }
}
