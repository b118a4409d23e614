package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionUpdateParams;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** How a pause ends, of a subscription that was bought by a test clock of Stripe's and paused since its first month. */
class PausesIT extends BillingSuite {
    private static final long PRICE = 1299;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    private ScheduledTaskHolder tasks;

    private ScheduledTask ends;
    private TimedCustomer customer;
    private Subscription subscription;

    /** The pause is over since yesterday, and nothing was done about it yet. */
    @BeforeEach
    void aPauseThatIsOver() throws StripeException {
        ends = tasks.getScheduledTasks().stream()
                .filter(task -> task.toString().endsWith("EndedPauses.end"))
                .findFirst()
                .orElseThrow();
        // It is done when a test says so.
        ends.cancel(false);
        customer = new TimedCustomer(stripe, jdbc, account, now.minus(Duration.ofDays(75)));
        customer.card("pm_card_visa");
        subscription = customer.subscribe("standard", 0);
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        assertThat(change("pause", "{\"until\":\"" + now.minus(Duration.ofDays(1)) + "\"}")
                        .status())
                .isEqualTo(204);
        // At most two periods at once.
        customer.advance(now.minus(Duration.ofDays(30)));
        customer.advance(now);
        workedThrough(customer.id());
        assertThat(paid()).as("in a month, and two that were paused").containsExactly(PRICE);
        assertThat(isEntitled()).isFalse();
    }

    @Test
    void its_end_is_the_begin_of_a_period_that_is_paid_for() throws StripeException {
        end();

        workedThrough(customer.id());
        assertThat(paid()).containsExactly(PRICE, PRICE);
        var item = atStripe().getItems().getData().getFirst();
        assertThat(item.getCurrentPeriodStart()).isEqualTo(now.getEpochSecond());
        assertThat(subscription().path("pause").isNull()).isTrue();
        assertThat(Instant.parse(subscription().path("currentPeriodEnd").asString()))
                .isEqualTo(Instant.ofEpochSecond(item.getCurrentPeriodEnd()));
        assertThat(isEntitled()).isTrue();
        end();
        assertThat(paid()).hasSize(2);
    }

    @Test
    void two_instances_and_the_viewer_who_end_it_at_once_charge_once() {
        WAY.meeting("/v1/subscriptions/" + subscription.getId(), 3, () -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(this::end);
                threads.submit(this::end);
                assertThat(change("resume", "", "Idempotency-Key", "go on").status())
                        .isEqualTo(204);
            }
        });

        workedThrough(customer.id());
        assertThat(paid()).containsExactly(PRICE, PRICE);
    }

    @Test
    void an_end_whose_answer_was_lost_charges_once() {
        SUITE.hold(true);
        try {
            WAY.losing("/v1/subscriptions/" + subscription.getId(), this::end);
            assertThat(subscription().path("pause").isNull())
                    .as("not known yet")
                    .isFalse();
            end();
        } finally {
            SUITE.hold(false);
        }

        workedThrough(customer.id());
        assertThat(paid()).containsExactly(PRICE, PRICE);
        assertThat(subscription().path("pause").isNull()).isTrue();
    }

    @Test
    void going_on_costs_what_it_is_said_to_cost() {
        var preview = change("resume/preview", "").json();
        assertThat(preview.path("dueNow").path("amount").asLong()).isEqualTo(PRICE);
        assertThat(preview.path("interval").asString()).isEqualTo("month");

        assertThat(change("resume", "").status()).isEqualTo(204);

        workedThrough(customer.id());
        assertThat(paid()).containsExactly(PRICE, PRICE);
    }

    @Test
    void who_is_to_end_is_not_charged_and_ends() throws StripeException {
        cancelsInThePortal();

        end();

        workedThrough(customer.id());
        assertThat(paid()).containsExactly(PRICE);
        assertThat(isEntitled()).isFalse();
        customer.advance(now.plus(Duration.ofDays(20)));
        await().atMost(PATIENCE).until(() -> status().equals("canceled"));
        workedThrough(customer.id());
        assertThat(paid()).containsExactly(PRICE);
        assertThat(isEntitled()).isFalse();
    }

    @Test
    void a_cancellation_is_taken_back_before_the_pause_is() throws StripeException {
        cancelsInThePortal();
        var preview = change("resume/preview", "").json();
        assertThat(preview.path("dueNow").path("amount").asLong()).isZero();

        assertThat(change("resume", "").status()).isEqualTo(204);

        assertThat(subscription().path("cancelAtPeriodEnd").asBoolean()).isFalse();
        assertThat(subscription().path("pause").isNull()).isFalse();
        assertThat(paid()).containsExactly(PRICE);
    }

    @Test
    void a_cancellation_in_a_pause_waits_for_nothing() {
        assertThat(subscription().path("cancelsAtOnce").asBoolean()).isTrue();

        assertThat(change("cancel", "{\"now\":false}").status()).isEqualTo(204);

        assertThat(status()).isEqualTo("canceled");
        end();
        workedThrough(customer.id());
        assertThat(paid()).containsExactly(PRICE);
    }

    private void cancelsInThePortal() throws StripeException {
        stripe.v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        await().atMost(PATIENCE)
                .until(() -> subscription().path("cancelAtPeriodEnd").asBoolean());
    }

    private void end() {
        Objects.requireNonNull(ends.getTask()).getRunnable().run();
    }

    private Subscription atStripe() throws StripeException {
        return stripe.v1().subscriptions().retrieve(subscription.getId());
    }

    private boolean isEntitled() {
        return jdbc.sql("SELECT entitled FROM entitlement WHERE account_id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    private List<Long> paid() {
        return jdbc.sql("SELECT amount FROM invoice WHERE account_id = ? AND status = 'paid'")
                .param(account)
                .query(Long.class)
                .list();
    }

    private Caller.Answer change(String act, String body, String... headers) {
        return viewer.post("/api/billing/subscription/" + act, body, headers);
    }
}
