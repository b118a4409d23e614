package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.Subscription;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceRetrieveParams;
import dev.matinee.billing.entitlement.EntitlementRules;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.v1.LetterDue;
import dev.matinee.events.v1.LetterKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * What viewers are written to about. They live by clocks that began in the past and end by now: what is told of then is true
 * by the service's own clock as well.
 */
class BillingLettersIT extends BillingSuite {
    private static final String FAILS_WHEN_CHARGED = "pm_card_chargeCustomerFail";
    private static final String ASKS_EACH_TIME = "pm_card_authenticationRequired";

    @Autowired
    private EntitlementRules rules;

    private LettersAsked letters;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private TimedCustomer customer;

    @BeforeEach
    void listen() {
        letters = new LettersAsked(TestStores.kafka().bootstrapServers());
    }

    @AfterEach
    void close() {
        letters.close();
    }

    @Test
    void a_trial_that_ends_soon_is_told_of_once_with_what_it_will_cost() throws Exception {
        beginAt(now.minus(Duration.ofDays(12)));
        var trial = subscribe("pm_card_visa", 14);
        advance(now);

        var letter = asked(1).getFirst();
        assertThat(letter.getKind()).isEqualTo(LetterKind.TRIAL_ENDS);
        assertThat(letter.getPlanName()).isEqualTo("Standard");
        assertThat(letter.getAmount()).isEqualTo(1299);
        assertThat(letter.getCurrency()).isEqualTo("EUR");
        assertThat(letter.getDecimals()).isEqualTo(2);
        assertThat(letter.getWhenMs()).isEqualTo(trial.getTrialEnd() * 1000);
        assertThat(letter.getGoodUntilMs()).isEqualTo(trial.getTrialEnd() * 1000);
        replay();
        assertThat(letters.of(account)).hasSize(1);
    }

    @Test
    void a_trial_that_was_cancelled_since_is_not_told_of() throws Exception {
        beginAt(now.minus(Duration.ofDays(12)));
        subscribe("pm_card_visa", 14);
        SUITE.hold(true);
        try {
            advance(now);
            assertThat(viewer.post("/api/billing/subscription/cancel", "{\"now\":false}")
                            .status())
                    .isEqualTo(204);
        } finally {
            SUITE.hold(false);
        }
        replay();
        assertThat(letters.of(account)).isEmpty();
    }

    @Test
    void each_attempt_that_failed_is_told_of_once_and_the_page_says_what_to_do() throws Exception {
        beginAt(failingAt(now.minus(Duration.ofDays(1))));
        subscribe(FAILS_WHEN_CHARGED, 14);
        advance(now);

        var letter = asked(1).getFirst();
        assertThat(letter.getKind()).isEqualTo(LetterKind.PAYMENT_FAILED);
        assertThat(letter.getAmount()).isEqualTo(1299);
        assertThat(letter.getWhenMs())
                .isEqualTo(
                        now.minus(Duration.ofDays(1)).plus(rules.pastDueGrace()).toEpochMilli());
        var owing = subscription().path("owing");
        assertThat(owing.path("problem").asString()).isEqualTo("declined");
        assertThat(owing.path("due").path("amount").asLong()).isEqualTo(1299);
        assertThat(Instant.parse(owing.path("accessUntil").asString()))
                .isEqualTo(Instant.ofEpochMilli(letter.getWhenMs()));
        assertThat(newestInvoice().path("problem").asString()).isEqualTo("declined");
        replay();
        assertThat(letters.of(account)).hasSize(1);

        card("pm_card_visa");
        advance(now.plus(Duration.ofDays(3)));
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        assertThat(subscription().path("owing").isNull()).isTrue();
        assertThat(newestInvoice().has("problem")).isFalse();
        replay();
        assertThat(letters.of(account)).as("once it is paid").hasSize(1);
    }

    @Test
    void a_payment_that_the_bank_asks_about_is_told_apart_from_one_that_it_declined() throws Exception {
        beginAt(failingAt(now.minus(Duration.ofDays(1))));
        subscribe(ASKS_EACH_TIME, 14);
        advance(now);

        assertThat(asked(1).getFirst().getKind()).isEqualTo(LetterKind.AUTHENTICATION_ASKED);
        replay();
        assertThat(letters.of(account)).as("Stripe tells of it as failed, too").hasSize(1);
        var owing = subscription().path("owing");
        assertThat(owing.path("problem").asString()).isEqualTo("authentication");
        assertThat(newestInvoice().path("problem").asString()).isEqualTo("authentication");

        String page = owing.path("invoiceUrl").asString();
        String asks = page.replaceAll("/i/.*", "/authenticate/" + intent());
        assertThat(viewer.submit(asks, Map.of("outcome", "complete")).status()).isEqualTo(303);
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        assertThat(subscription().path("owing").isNull()).isTrue();
    }

    @Test
    void a_failure_that_was_heard_of_after_it_was_paid_is_not_told_of() throws Exception {
        beginAt(failingAt(now.minus(Duration.ofDays(4))));
        subscribe(FAILS_WHEN_CHARGED, 14);
        SUITE.hold(true);
        try {
            advance(now.minus(Duration.ofDays(2)));
            card("pm_card_visa");
            advance(now);
        } finally {
            SUITE.hold(false);
        }
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        replay();
        assertThat(letters.of(account)).isEmpty();
    }

    @Test
    void an_end_for_want_of_payment_is_told_of_and_one_that_was_asked_for_is_not() throws Exception {
        beginAt(failingAt(now.minus(Duration.ofDays(10))));
        subscribe(FAILS_WHEN_CHARGED, 14);
        advance(now);

        await().atMost(PATIENCE).until(() -> status().equals("canceled"));
        await().atMost(PATIENCE)
                .until(() -> letters.of(account).stream().anyMatch(l -> l.getKind() == LetterKind.PLAN_ENDED_UNPAID));
        replay();
        assertThat(letters.of(account).stream().filter(l -> l.getKind() == LetterKind.PLAN_ENDED_UNPAID))
                .singleElement()
                .satisfies(l -> assertThat(l.getCurrency()).isEmpty());
    }

    @Test
    void whoever_cancels_is_not_told_so() throws Exception {
        beginAt(failingAt(now.minus(Duration.ofDays(1))));
        subscribe(FAILS_WHEN_CHARGED, 14);
        advance(now);
        asked(1);

        assertThat(viewer.post("/api/billing/subscription/cancel", "{\"now\":true}")
                        .status())
                .isEqualTo(204);

        replay();
        assertThat(letters.of(account)).extracting(LetterDue::getKind).containsExactly(LetterKind.PAYMENT_FAILED);
    }

    @Test
    void a_subscription_that_is_left_unpaid_is_told_of_with_what_is_owed() throws Exception {
        SUITE.retries("subscription=unpaid&invoice=open&days[]=1");
        try {
            beginAt(failingAt(now.minus(Duration.ofDays(2))));
            subscribe(FAILS_WHEN_CHARGED, 14);
            advance(now);
            await().atMost(PATIENCE)
                    .until(() ->
                            letters.of(account).stream().anyMatch(l -> l.getKind() == LetterKind.PLAN_ENDED_UNPAID));
        } finally {
            SUITE.retries("subscription=cancel&invoice=uncollectible&days[]=3&days[]=3&days[]=3");
        }
        replay();
        assertThat(letters.of(account).stream().filter(l -> l.getKind() == LetterKind.PLAN_ENDED_UNPAID))
                .singleElement()
                .satisfies(l -> assertThat(l.getAmount()).isEqualTo(1299));
        assertThat(subscription().path("owing").path("problem").asString()).isEqualTo("declined");
    }

    @Test
    void the_first_payment_is_made_on_a_page_and_nobody_is_written_to_about_it() throws Exception {
        beginAt(now.minus(Duration.ofDays(1)));
        subscribe(ASKS_EACH_TIME, 0);
        replay();
        assertThat(letters.of(account)).isEmpty();
        assertThat(subscription().path("owing").isNull()).isTrue();
    }

    /** When a trial of 14 days has to begin that is over, with the hour in which the invoice is a draft, by then. */
    private static Instant failingAt(Instant invoiced) {
        return invoiced.minus(Duration.ofDays(14));
    }

    private void beginAt(Instant begin) throws StripeException {
        customer = new TimedCustomer(stripe, jdbc, account, begin);
    }

    private void card(String card) throws StripeException {
        customer.card(card);
    }

    private Subscription subscribe(String card, int trialDays) throws StripeException {
        card(card);
        var made = customer.subscribe("standard", trialDays);
        if (trialDays > 0) {
            await().atMost(PATIENCE).until(() -> status().equals("trialing"));
        }
        return made;
    }

    private void advance(Instant to) throws StripeException {
        customer.advance(to);
    }

    private List<LetterDue> asked(int count) {
        await().atMost(PATIENCE).until(() -> letters.of(account).size() >= count);
        return letters.of(account);
    }

    private JsonNode newestInvoice() {
        return viewer.get("/api/billing/invoices").json().path("items").path(0);
    }

    private String intent() throws StripeException {
        return stripe.v1()
                .invoices()
                .retrieve(
                        newestInvoice().path("id").asString(),
                        InvoiceRetrieveParams.builder().addExpand("payments").build())
                .getPayments()
                .getData()
                .getFirst()
                .getPayment()
                .getPaymentIntent();
    }

    /** All that was told of the customer comes once more, under other ids, and is worked through; and the outbox is empty. */
    private void replay() throws StripeException {
        workedThrough(customer.id());
        for (Event event : stripe.v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData()) {
            String payload = event.toJson();
            if (payload.contains(customer.id())) {
                String asNew = payload.replace(event.getId(), event.getId() + "r" + UUID.randomUUID());
                assertThat(Caller.open(SUITE.webhook(), asNew, "Stripe-Signature", signed(asNew))
                                .status())
                        .isEqualTo(200);
            }
        }
        workedThrough(customer.id());
    }
}
