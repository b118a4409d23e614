package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The grace of who owes, where Stripe is told to leave what is not paid past due, and the periods go on. */
class GraceIT extends BillingSuite {
    private static final Duration TRIAL = Duration.ofDays(14);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void pastDueForGood() {
        SUITE.retries("subscription=past_due&invoice=uncollectible&days[]=1&days[]=1");
    }

    @AfterEach
    void asUsual() {
        SUITE.retries("subscription=cancel&invoice=uncollectible&days[]=3&days[]=3&days[]=3");
    }

    @Test
    void it_begins_with_the_debt_and_not_anew_with_each_period() throws StripeException {
        Instant firstOwed = now.minus(Duration.ofDays(33));
        var customer = new TimedCustomer(stripe, jdbc, account, firstOwed.minus(TRIAL));
        customer.card("pm_card_chargeCustomerFail");
        var subscription = customer.subscribe("standard", 14);
        await().atMost(PATIENCE).until(() -> status().equals("trialing"));
        customer.advance(now);
        workedThrough(customer.id());

        Invoice latest = latest(subscription.getId());
        assertThat(Instant.ofEpochSecond(latest.getCreated())).isAfter(now.minus(Duration.ofDays(7)));
        assertThat(status()).isEqualTo("past_due");
        assertThat(owedSince()).isEqualTo(firstOwed);
        assertThat(subscription().path("owing").has("accessUntil")).isFalse();
        assertThat(isEntitled()).isFalse();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM letter WHERE account_id = ? AND fact LIKE ?")
                        .params(account, "PAYMENT_FAILED " + latest.getId() + " %")
                        .query(Integer.class)
                        .single())
                .as("letters on the second period")
                .isPositive();

        customer.card("pm_card_visa");
        stripe.v1().invoices().pay(latest.getId());
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        customer.card("pm_card_chargeCustomerFail");
        customer.advance(now.plus(Duration.ofDays(31)));
        await().atMost(PATIENCE).until(() -> status().equals("past_due"));
        workedThrough(customer.id());
        assertThat(owedSince())
                .as("another debt")
                .isEqualTo(Instant.ofEpochSecond(latest(subscription.getId()).getCreated()));
    }

    private Invoice latest(String subscription) throws StripeException {
        String id = stripe.v1().subscriptions().retrieve(subscription).getLatestInvoice();
        return stripe.v1().invoices().retrieve(id);
    }

    private Instant owedSince() {
        return jdbc.sql("SELECT past_due_since FROM subscription WHERE account_id = ?")
                .param(account)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private boolean isEntitled() {
        return jdbc.sql("SELECT entitled FROM entitlement WHERE account_id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
    }
}
