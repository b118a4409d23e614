package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.param.SubscriptionCancelParams;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statuses of docs.stripe.com/billing/subscriptions/overview, and how one becomes another. */
class LifeTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-04-01T00:00:00Z");

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
    void whatIsNotPaidAtFirstIsIncompleteAndExpiresAfter23Hours() throws Exception {
        var subscription = business.subscribe("pm_card_chargeCustomerFail", price, Map.of());
        assertThat(subscription.getStatus()).isEqualTo("incomplete");
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("open");
        business.advance(START.plus(Duration.ofHours(23)).minusSeconds(1));
        assertThat(status()).isEqualTo("incomplete");
        business.advance(START.plus(Duration.ofHours(23)));
        assertThat(status()).isEqualTo("incomplete_expired");
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("void");
    }

    @Test
    void anIncompleteOneIsActiveOnceItsInvoiceIsPaid() throws Exception {
        business.subscribe("pm_card_chargeCustomerFail", price, Map.of());
        business.card("pm_card_visa");
        shop.stripe.v1().invoices().pay(business.invoices().getFirst().getId());
        assertThat(status()).isEqualTo("active");
    }

    @Test
    void errorIfIncompleteLeavesNothingAndDefaultIncompleteWaits() throws Exception {
        assertThatThrownBy(() -> business.subscribe(
                        "pm_card_chargeCustomerFail", price, Map.of("payment_behavior", "error_if_incomplete")))
                .isInstanceOfSatisfying(
                        CardException.class, e -> assertThat(e.getDeclineCode()).isEqualTo("generic_decline"));
        assertThat(shop.subscriptions(business.customer)).isEmpty();
        assertThat(business.invoices()).isEmpty();

        var waiting = business.subscribe("pm_card_visa", price, Map.of("payment_behavior", "default_incomplete"));
        assertThat(waiting.getStatus()).isEqualTo("incomplete");
        shop.stripe.v1().invoices().pay(waiting.getLatestInvoice());
        assertThat(status()).isEqualTo("active");
        assertThatThrownBy(() -> business.subscribe("", price, Map.of("payment_behavior", "pending_if_incomplete")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void withoutAnyPaymentMethodNothingBeginsButATrial() throws Exception {
        assertThatThrownBy(() -> business.subscribe("", price, Map.of()))
                .hasMessageContaining("no attached payment source");
        assertThat(business.subscribe("", price, Map.of("trial_period_days", 7)).getStatus())
                .isEqualTo("trialing");
    }

    @Test
    void aTrialWithoutAPaymentMethodEndsAsItWasSettled() throws Exception {
        trial("create_invoice");
        trial("cancel");
        trial("pause");
        business.advance(START.plus(Duration.ofDays(7)));
        assertThat(shop.subscriptions(business.customer))
                .extracting(s -> s.getStatus())
                .containsExactly("paused", "canceled", "active");
        assertThat(business.events()).extracting(Event::getType).contains("customer.subscription.paused");
        business.advance(START.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
        assertThat(shop.subscriptions(business.customer).getLast().getStatus()).isEqualTo("past_due");

        business.card("pm_card_visa");
        String paused = shop.subscriptions(business.customer).getFirst().getId();
        assertThat(shop.stripe.v1().subscriptions().resume(paused).getStatus()).isEqualTo("active");
        assertThat(business.events()).extracting(Event::getType).contains("customer.subscription.resumed");
    }

    private void trial(String missing) throws Exception {
        business.subscribe(
                "",
                price,
                Map.of(
                        "trial_period_days",
                        7,
                        "trial_settings",
                        Map.of("end_behavior", Map.of("missing_payment_method", missing))));
    }

    @Test
    void aTrialThatIsEndedNowIsPaidNow() throws Exception {
        business.subscribe("pm_card_visa", price, Map.of("trial_period_days", 20));
        business.advance(START.plus(Duration.ofDays(5)));
        var now = business.update(Map.of("trial_end", "now"));
        assertThat(now.getStatus()).isEqualTo("active");
        assertThat(now.getTrialEnd()).isEqualTo(START.plus(Duration.ofDays(5)).getEpochSecond());
        assertThat(now.getBillingCycleAnchor()).isEqualTo(now.getTrialEnd());
        assertThat(business.invoices().getFirst().getAmountPaid()).isEqualTo(1299);
    }

    @Test
    void aRenewalThatFailsIsTriedAgainAsItIsSettledAndThenCanceled() throws Exception {
        retries("days[]=1&days[]=2&subscription=cancel&invoice=uncollectible");
        failsAtRenewal();
        Invoice owed = business.invoices().getFirst();
        assertThat(owed.getAttemptCount()).isEqualTo(1);
        assertThat(owed.getNextPaymentAttempt())
                .isEqualTo(SECOND.plus(Duration.ofHours(25)).getEpochSecond());
        business.advance(SECOND.plus(Duration.ofHours(25)));
        assertThat(business.invoices().getFirst().getAttemptCount()).isEqualTo(2);
        assertThat(status()).isEqualTo("past_due");
        business.advance(SECOND.plus(Duration.ofHours(73)));
        assertThat(status()).isEqualTo("canceled");
        assertThat(business.latest().getCancellationDetails().getReason()).isEqualTo("payment_failed");
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("uncollectible");
        assertThat(business.invoices().getFirst().getNextPaymentAttempt()).isNull();
    }

    @Test
    void anUnpaidOneMakesDraftsUntilItIsPaid() throws Exception {
        retries("days[]=1&subscription=unpaid&invoice=open");
        failsAtRenewal();
        business.advance(SECOND.plus(Duration.ofDays(2)));
        assertThat(status()).isEqualTo("unpaid");
        business.advance(Instant.parse("2026-05-02T00:00:00Z"));
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("draft");
        business.card("pm_card_visa");
        shop.stripe.v1().invoices().pay(business.invoices().getFirst().getId());
        assertThat(status()).isEqualTo("active");
    }

    @Test
    void onePastDueStaysSoWhereThatIsSettledAndIsActiveOncePaid() throws Exception {
        retries("days[]=1&subscription=past_due&invoice=open");
        failsAtRenewal();
        business.advance(SECOND.plus(Duration.ofDays(9)));
        assertThat(status()).isEqualTo("past_due");
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("open");
        business.card("pm_card_visa");
        shop.stripe.v1().invoices().pay(business.invoices().getFirst().getId());
        assertThat(status()).isEqualTo("active");
    }

    @Test
    void aDailyOneThatNobodyPaysIsCanceledThoughEachDayHasANewInvoice() throws Exception {
        retries("days[]=2&days[]=2&subscription=cancel&invoice=open");
        business.subscribe("pm_card_visa", shop.price("daily", 100, "day", "eur"), Map.of());
        business.card("pm_card_chargeCustomerFail");
        for (int day = 2; day <= 6; day += 2) {
            business.advance(START.plus(Duration.ofDays(day)));
        }
        assertThat(status()).isEqualTo("canceled");
        assertThat(business.latest().getEndedAt())
                .isEqualTo(
                        START.plus(Duration.ofDays(5)).plus(Duration.ofHours(1)).getEpochSecond());
    }

    @Test
    void whatChangesNothingIsNotToldOf() throws Exception {
        business.subscribe("pm_card_visa", price, Map.of());
        business.update(Map.of("cancel_at_period_end", true));
        int told = business.events().size();
        business.update(Map.of("description", ""));
        assertThat(business.events()).hasSize(told);
    }

    private void failsAtRenewal() throws Exception {
        business.subscribe("pm_card_visa", price, Map.of());
        business.card("pm_card_chargeCustomerFail");
        business.advance(SECOND.plus(Duration.ofHours(1)));
        assertThat(status()).isEqualTo("past_due");
    }

    private void retries(String body) throws Exception {
        assertThat(shop.control("/_stand-in/retries", body).statusCode()).isEqualTo(200);
    }

    @Test
    void itEndsWithItsPeriodOrAtATimeOrNotAfterAll() throws Exception {
        business.subscribe("pm_card_visa", price, Map.of());
        assertThat(business.update(Map.of("cancel_at_period_end", true)).getCancelAt())
                .isEqualTo(SECOND.getEpochSecond());
        assertThat(business.update(Map.of("cancel_at_period_end", false)).getCancelAt())
                .isNull();
        long sooner = START.plus(Duration.ofDays(12)).getEpochSecond();
        business.update(Map.of("cancel_at", sooner));
        business.advance(SECOND);
        var over = business.latest();
        assertThat(over.getStatus()).isEqualTo("canceled");
        assertThat(over.getEndedAt()).isEqualTo(sooner);
        assertThat(business.invoices()).hasSize(1);
        assertThatThrownBy(() -> business.update(Map.of("cancel_at_period_end", true)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void whatIsLeftIsCreditedWhenItIsCanceledNowWithProration() throws Exception {
        business.subscribe("pm_card_visa", price, Map.of());
        business.advance(Instant.parse("2026-03-16T12:00:00Z"));
        shop.stripe
                .v1()
                .subscriptions()
                .cancel(
                        business.latest().getId(),
                        SubscriptionCancelParams.builder()
                                .setInvoiceNow(true)
                                .setProrate(true)
                                .build());
        Invoice last = business.invoices().getFirst();
        assertThat(last.getTotal()).isEqualTo(-650);
        assertThat(last.getAmountDue()).isZero();
        assertThat(shop.stripe.v1().customers().retrieve(business.customer).getBalance())
                .isEqualTo(-650);
    }

    @Test
    void aPausedCollectionDoesWithInvoicesWhatItsBehaviorSays() throws Exception {
        business.subscribe("pm_card_visa", price, Map.of());
        business.update(Map.of("pause_collection", Map.of("behavior", "void")));
        business.advance(SECOND.plus(Duration.ofHours(2)));
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("void");
        assertThat(status()).isEqualTo("active");

        business.update(Map.of("pause_collection", Map.of("behavior", "mark_uncollectible")));
        business.advance(Instant.parse("2026-05-01T02:00:00Z"));
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("uncollectible");

        Instant resumes = Instant.parse("2026-06-10T00:00:00Z");
        business.update(Map.of(
                "pause_collection", Map.of("behavior", "keep_as_draft", "resumes_at", resumes.getEpochSecond())));
        business.advance(Instant.parse("2026-06-01T02:00:00Z"));
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("draft");
        assertThat(business.latest().getPauseCollection().getResumesAt()).isEqualTo(resumes.getEpochSecond());
        business.advance(resumes);
        assertThat(business.latest().getPauseCollection()).isNull();

        business.update(Map.of("pause_collection", Map.of("behavior", "void")));
        business.update(Map.of("pause_collection", ""));
        business.advance(Instant.parse("2026-07-01T02:00:00Z"));
        assertThat(business.invoices().getFirst().getStatus()).isEqualTo("paid");
    }

    private String status() throws Exception {
        return business.latest().getStatus();
    }
}
