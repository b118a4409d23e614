package dev.matinee.billing.letter;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.letter.Telling.Told;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.events.v1.LetterKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells that a trial ends soon, and what is charged then. Where nothing will be, there is nothing to tell. */
@Component
class TrialEnds {
    /** Stripe tells of it three days before. */
    private static final Duration SOON = Duration.ofDays(4);

    private final Customers customers;
    private final Subscriptions subscriptions;
    private final StripeOutlook stripe;
    private final Telling telling;
    private final Clock clock;

    TrialEnds(Customers customers, Subscriptions subscriptions, StripeOutlook stripe, Telling telling, Clock clock) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.stripe = stripe;
        this.telling = telling;
        this.clock = clock;
    }

    void follow(String account) {
        subscriptions.of(account).filter(this::endsSoon).ifPresent(trial -> ask(account, trial));
    }

    private boolean endsSoon(SubscriptionState s) {
        Instant end = s.trialEnd();
        Instant now = clock.instant();
        return s.status().equals("trialing") && end != null && end.isAfter(now) && end.isBefore(now.plus(SOON));
    }

    private void ask(String account, SubscriptionState trial) {
        customers.takeOver(account, customer -> stripe.nextCharge(trial.id()), charge -> {
            // Another answer may have been taken over before Stripe was asked for this one.
            if (subscriptions.of(account).filter(trial::equals).isPresent()) {
                charge.ifPresent(money -> tell(account, trial, money));
            }
        });
    }

    private void tell(String account, SubscriptionState trial, Money charge) {
        Instant end = Optional.ofNullable(trial.trialEnd()).orElseThrow();
        String fact = trial.id() + " " + end.getEpochSecond();
        telling.tell(account, new Told(LetterKind.TRIAL_ENDS, fact, trial.planId(), charge, end, end));
    }
}
