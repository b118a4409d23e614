package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Price;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards, and what becomes of the payments with them. */
class PaymentTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Shop shop;
    private Business business;
    private Price price;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        shop = new Shop(state, null);
        business = new Business(shop, START);
        price = shop.price("standard", 1299);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anInvoiceShowsHowItWasPaidWhereThatIsAskedFor() throws Exception {
        var subscription = business.subscribe("pm_card_visa", price, Map.of());
        Invoice invoice = shop.stripe
                .v1()
                .invoices()
                .retrieve(
                        subscription.getLatestInvoice(),
                        InvoiceRetrieveParams.builder()
                                .addExpand("payments.data.payment.payment_intent")
                                .addExpand("confirmation_secret")
                                .build());
        var payment = invoice.getPayments().getData().getFirst();
        assertThat(payment.getStatus()).isEqualTo("paid");
        assertThat(payment.getAmountPaid()).isEqualTo(1299);
        assertThat(payment.getIsDefault()).isTrue();
        PaymentIntent intent = payment.getPayment().getPaymentIntentObject();
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(invoice.getConfirmationSecret().getClientSecret()).isEqualTo(intent.getClientSecret());
        assertThat(shop.stripe
                        .v1()
                        .charges()
                        .retrieve(intent.getLatestCharge())
                        .getPaymentMethodDetails()
                        .getCard()
                        .getLast4())
                .isEqualTo("4242");
        assertThat(shop.stripe.v1().invoices().retrieve(invoice.getId()).getPayments())
                .isNull();
        var line = invoice.getLines().getData().getFirst();
        assertThat(line.getPricing().getPriceDetails().getPrice()).isEqualTo(price.getId());
        assertThat(line.getParent().getSubscriptionItemDetails().getSubscription())
                .isEqualTo(subscription.getId());
        assertThat(line.getDescription()).isEqualTo("1 × standard (at €12.99 / month)");
        assertThat(invoice.getParent().getSubscriptionDetails().getSubscription())
                .isEqualTo(subscription.getId());
        assertThatThrownBy(() -> shop.stripe
                        .v1()
                        .invoices()
                        .retrieve(
                                invoice.getId(),
                                InvoiceRetrieveParams.builder()
                                        .addExpand("colour")
                                        .build()))
                .hasMessageContaining("cannot be expanded");
    }

    @Test
    void aPaymentThatIsRefusedSaysWhyAndStaysTried() {
        for (var one : Map.of(
                        "pm_card_chargeDeclined", "card_declined/generic_decline",
                        "pm_card_chargeDeclinedInsufficientFunds", "card_declined/insufficient_funds",
                        "pm_card_chargeDeclinedExpiredCard", "expired_card/null",
                        "pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc/null")
                .entrySet()) {
            assertThatThrownBy(() -> pay(one.getKey(), 2000)).isInstanceOfSatisfying(CardException.class, refused -> {
                assertThat(refused.getCode() + "/" + refused.getDeclineCode()).isEqualTo(one.getValue());
                PaymentIntent shown = refused.getStripeError().getPaymentIntent();
                assertThat(shown.getStatus()).isEqualTo("requires_payment_method");
                assertThat(charge(shown.getLatestCharge())).isEqualTo("failed " + refused.getCode());
            });
        }
    }

    private String charge(String id) {
        try {
            var charge = shop.stripe.v1().charges().retrieve(id);
            return charge.getStatus() + " " + charge.getFailureCode();
        } catch (com.stripe.exception.StripeException e) {
            throw new AssertionError(e);
        }
    }

    private PaymentIntent pay(String card, long amount) throws Exception {
        return shop.stripe
                .v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency("eur")
                        .setPaymentMethod(card)
                        .setConfirm(true)
                        .setReturnUrl("http://localhost:8080/back")
                        .build());
    }

    @Test
    void anIntentIsConfirmedOnceAndCanceledOnlyBefore() throws Exception {
        PaymentIntent paid = pay("pm_card_visa", 500);
        assertThatThrownBy(() -> shop.stripe.v1().paymentIntents().confirm(paid.getId()))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("payment_intent_unexpected_state"));
        assertThatThrownBy(() -> shop.stripe.v1().paymentIntents().cancel(paid.getId()))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void theHolderIsAskedOnAPageOfItsOwn() throws Exception {
        PaymentIntent asked = pay("pm_card_authenticationRequired", 500);
        assertThat(asked.getStatus()).isEqualTo("requires_action");
        String url = asked.getNextAction().getRedirectToUrl().getUrl();
        assertThat(shop.get(url).body()).contains("€5.00", "stand-in", "Complete authentication");
        var back = shop.post(url, Map.of("outcome", "complete"));
        assertThat(back.headers().firstValue("Location")).contains("http://localhost:8080/back");
        assertThat(shop.stripe.v1().paymentIntents().retrieve(asked.getId()).getStatus())
                .isEqualTo("succeeded");
        assertThat(shop.post(url, Map.of("outcome", "fail")).statusCode()).isEqualTo(404);

        PaymentIntent second = pay("pm_card_authenticationRequired", 500);
        shop.post(second.getNextAction().getRedirectToUrl().getUrl(), Map.of("outcome", "fail"));
        PaymentIntent failed = shop.stripe.v1().paymentIntents().retrieve(second.getId());
        assertThat(failed.getStatus()).isEqualTo("requires_payment_method");
        assertThat(failed.getLastPaymentError().getCode()).isEqualTo("payment_intent_authentication_failure");
    }

    @Test
    void refundsAreOfAllOrOfAPartAndNeverOfMore() throws Exception {
        PaymentIntent paid = pay("pm_card_visa", 2000);
        refund(paid, 500L);
        assertThatThrownBy(() -> refund(paid, 1501L)).hasMessageContaining("greater than unrefunded amount");
        var charge = shop.stripe.v1().charges().retrieve(paid.getLatestCharge());
        assertThat(charge.getAmountRefunded()).isEqualTo(500);
        assertThat(charge.getRefunded()).isFalse();
        refund(paid, null);
        assertThat(shop.stripe.v1().charges().retrieve(paid.getLatestCharge()).getRefunded())
                .isTrue();
        assertThatThrownBy(() -> refund(paid, null))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("charge_already_refunded"));
    }

    private void refund(PaymentIntent of, Long amount) throws Exception {
        shop.stripe
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(of.getId())
                        .setAmount(amount)
                        .build());
    }

    @Test
    void aDisputedPaymentIsLostOrWon() throws Exception {
        var disputes = shop.stripe.v1().disputes();
        PaymentIntent first = pay("pm_card_createDispute", 2000);
        var dispute = disputes.list(DisputeListParams.builder()
                        .setPaymentIntent(first.getId())
                        .build())
                .getData()
                .getFirst();
        assertThat(dispute.getStatus()).isEqualTo("needs_response");
        assertThatThrownBy(() -> refund(first, null)).hasMessageContaining("charged back");
        assertThat(disputes.close(dispute.getId()).getStatus()).isEqualTo("lost");

        PaymentIntent second = pay("pm_card_createDispute", 2000);
        String id = disputes.list(DisputeListParams.builder()
                        .setPaymentIntent(second.getId())
                        .build())
                .getData()
                .getFirst()
                .getId();
        var won = disputes.update(
                id,
                DisputeUpdateParams.builder()
                        .setEvidence(DisputeUpdateParams.Evidence.builder()
                                .setUncategorizedText("winning_evidence")
                                .build())
                        .build());
        assertThat(won.getStatus()).isEqualTo("won");
        assertThat(shop.stripe.v1().events().list().getData())
                .extracting(Event::getType)
                .contains("charge.dispute.created", "charge.dispute.funds_reinstated")
                .filteredOn("charge.dispute.closed"::equals)
                .hasSize(2);
        business.events();
    }

    @Test
    void aCheckoutAsksTheHolderOnceAndRenewsWithoutAsking() throws Exception {
        var session = shop.checkout(business.customer, price, 0);
        String asks = asks(session.getUrl(), "4000002500003155");
        assertThat(shop.subscriptions(business.customer)).isEmpty();
        var failed = shop.post(shop.address(asks), Map.of("outcome", "fail"));
        assertThat(failed.statusCode()).isEqualTo(402);
        assertThat(failed.body())
                .contains("unable to authenticate", "role=\"alert\"")
                .as("where another card goes")
                .contains("action=\"/c/pay/" + session.getId() + "\"");
        assertThat(shop.subscriptions(business.customer)).isEmpty();

        asks(session.getUrl(), "4000002500003155");
        var paid = shop.post(shop.address(asks), Map.of("outcome", "complete"));
        assertThat(paid.headers().firstValue("Location")).get().asString().contains("/checkout/success");
        assertThat(business.latest().getStatus()).isEqualTo("active");
        business.advance(Instant.parse("2026-04-01T01:00:00Z"));
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("paid");
    }

    private String asks(String url, String card) throws Exception {
        var answer = shop.post(url, Map.of("card", card));
        assertThat(answer.statusCode()).isEqualTo(303);
        String asks = answer.headers().firstValue("Location").orElseThrow();
        assertThat(shop.get(shop.address(asks)).body()).contains("stand-in", "Complete authentication");
        return asks;
    }

    @Test
    void aRenewalThatNeedsItsHolderIsAuthenticatedOnItsHostedPage() throws Exception {
        var session = shop.checkout(business.customer, price, 0);
        shop.post(shop.address(asks(session.getUrl(), "4000002760003184")), Map.of("outcome", "complete"));
        assertThat(business.latest().getStatus()).isEqualTo("active");
        business.advance(Instant.parse("2026-04-01T01:00:00Z"));
        assertThat(business.latest().getStatus()).isEqualTo("past_due");
        Invoice open = business.invoices().getFirst();
        assertThat(open.getStatus()).isEqualTo("open");
        assertThat(business.events()).extracting(Event::getType).contains("invoice.payment_action_required");
        String intent = open.getPayments().getData().getFirst().getPayment().getPaymentIntent();
        assertThat(shop.stripe.v1().paymentIntents().retrieve(intent).getStatus())
                .isEqualTo("requires_action");

        assertThat(shop.get(open.getHostedInvoiceUrl()).body())
                .contains("Authenticate and pay", "/authenticate/" + intent, "stand-in");
        shop.post(shop.address("/authenticate/" + intent), Map.of("outcome", "complete"));
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("paid");
        assertThat(business.latest().getStatus()).isEqualTo("active");
    }

    @Test
    void anOpenInvoiceIsPaidOnItsHostedPageWithAnotherCard() throws Exception {
        business.subscribe("pm_card_chargeCustomerFail", price, Map.of());
        String url = business.invoices().getFirst().getHostedInvoiceUrl();
        assertThat(shop.post(url, Map.of("card", "4000000000009995")).body()).contains("insufficient funds");
        assertThat(shop.post(url, Map.of("card", "4242424242424242")).statusCode())
                .isEqualTo(303);
        assertThat(business.latest().getStatus()).isEqualTo("active");
        assertThat(shop.post(url, Map.of("card", "4242424242424242")).statusCode())
                .isEqualTo(409);
        assertThat(shop.stripe
                        .v1()
                        .charges()
                        .list(ChargeListParams.builder()
                                .setCustomer(business.customer)
                                .build())
                        .getData())
                .extracting(c -> c.getStatus())
                .containsExactly("succeeded", "failed", "failed");
    }

    @Test
    void aVoidInvoiceCannotBePaidAndInvoicesAreFoundByTheirStatus() throws Exception {
        business.subscribe("pm_card_chargeCustomerFail", price, Map.of());
        String id = business.invoices().getFirst().getId();
        shop.stripe.v1().invoices().voidInvoice(id);
        assertThat(business.latest().getStatus()).isEqualTo("incomplete_expired");
        assertThatThrownBy(() -> shop.stripe.v1().invoices().pay(id)).isInstanceOf(InvalidRequestException.class);
        var found = shop.stripe
                .v1()
                .invoices()
                .list(InvoiceListParams.builder()
                        .setCustomer(business.customer)
                        .setStatus(InvoiceListParams.Status.VOID)
                        .build());
        assertThat(found.getData()).hasSize(1);
    }

    @Test
    void aPortalThatAsksForAuthenticationKeepsTheCardAfterIt() throws Exception {
        business.subscribe("pm_card_visa", price, Map.of());
        business.advance(START.plus(Duration.ofDays(3)));
        String portal = shop.stripe
                .v1()
                .billingPortal()
                .sessions()
                .create(com.stripe.param.billingportal.SessionCreateParams.builder()
                        .setCustomer(business.customer)
                        .setReturnUrl("http://localhost:8080/account")
                        .build())
                .getUrl();
        var answer = shop.post(portal, Map.of("action", "card", "card", "4000002500003155"));
        String asks = answer.headers().firstValue("Location").orElseThrow();
        assertThat(asks).endsWith("/authenticate");
        shop.post(shop.address(asks), Map.of("outcome", "complete"));
        assertThat(shop.get(portal).body()).contains("visa •••• 3155");
    }
}
