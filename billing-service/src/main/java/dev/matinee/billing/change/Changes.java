package dev.matinee.billing.change;

import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.change.Wish.Act;
import dev.matinee.billing.change.Wishes.Kept;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.plan.Plan;
import dev.matinee.billing.plan.Plans;
import dev.matinee.billing.stripe.StripeRefused;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a subscriber may do, by the state that the subscription is in. What Stripe did is taken over before it is answered. */
@Service
public class Changes {
    private static final Set<String> PAID = Set.of("active", "trialing");
    /** A preview is of use that long. */
    private static final Duration LIFE_OF_A_PREVIEW = Duration.ofMinutes(30);

    private final Subscriptions subscriptions;
    private final Plans plans;
    private final Wishes wishes;
    private final StripeChanges stripe;
    private final PauseSettings settings;
    private final Clock clock;

    Changes(
            Subscriptions subscriptions,
            Plans plans,
            Wishes wishes,
            StripeChanges stripe,
            PauseSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.wishes = wishes;
        this.stripe = stripe;
        this.settings = settings;
        this.clock = clock;
    }

    PlanPreview preview(String account, String planId) {
        var subscription = changeable(account);
        Plan plan = another(subscription, planId);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String price = price(plan);
        var renewal = stripe.renewal(subscription.id(), price);
        return subscription.status().equals("trialing")
                ? PlanPreview.inTrial(plan, renewal, at)
                : PlanPreview.of(plan, stripe.preview(subscription.id(), price, at), renewal, at);
    }

    /** @param at the moment of a preview; null for now */
    void plan(String account, String planId, @Nullable Instant at, @Nullable String callersKey) {
        once(account, "plan " + planId + " " + at, callersKey, Cause.viewer("plan"), () -> {
            var subscription = changeable(account);
            Plan plan = another(subscription, planId);
            Instant from = at == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : fresh(at);
            return new Wish(Act.PLAN, subscription.id(), price(plan), from);
        });
    }

    private Instant fresh(Instant at) {
        Instant now = clock.instant();
        if (at.isAfter(now) || at.isBefore(now.minus(LIFE_OF_A_PREVIEW))) {
            throw Problem.invalid("at", "is not of a preview of the last half hour");
        }
        return at;
    }

    private SubscriptionState changeable(String account) {
        return of(account, s -> PAID.contains(s.status()) && s.pause() == null && s.endsAt() == null);
    }

    private Plan another(SubscriptionState subscription, String planId) {
        Plan plan = plans.offered(planId).orElseThrow(() -> Problem.invalid("planId", "is no plan on offer"));
        if (plan.id().equals(subscription.planId())) {
            throw Problem.invalid("planId", "is the plan that it is");
        }
        return plan;
    }

    private static String price(Plan plan) {
        String price = plan.stripePrice();
        if (price == null) {
            throw CommonProblem.UNAVAILABLE
                    .problem("This plan cannot be bought just yet")
                    .retryAfter(2);
        }
        return price;
    }

    /** Ends it: with the period that was paid for, or now. Where nothing is paid for, it ends now. */
    public void cancel(String account, boolean now, Cause cause, @Nullable String callersKey) {
        once(account, "cancel " + now, callersKey, cause, () -> {
            var subscription = of(account, s -> !isOver(s));
            boolean atOnce = now || !subscription.hasPeriod(clock.instant());
            return Wish.of(atOnce ? Act.CANCEL_NOW : Act.CANCEL_AT_PERIOD_END, subscription.id());
        });
    }

    /** Takes back a cancellation that is still to come, or else a pause: nothing is charged for what is to end. */
    void resume(String account, @Nullable String callersKey) {
        once(account, "resume", callersKey, Cause.viewer("resume"), () -> {
            var subscription = resumable(account);
            return subscription.endsAt() == null ? goingOn(subscription) : Wish.of(Act.KEEP, subscription.id());
        });
    }

    /** What taking it back would cost now. */
    ResumePreview previewResume(String account) {
        var subscription = resumable(account);
        boolean isCharged =
                subscription.endsAt() == null && goingOn(subscription).act() == Act.RENEW;
        Money due = isCharged
                ? ResumePreview.due(stripe.previewRenewal(subscription.id()))
                : new Money(0, subscription.price().currency());
        return new ResumePreview(due, subscription.interval());
    }

    private SubscriptionState resumable(String account) {
        return of(
                account,
                s -> SubscriptionState.GOING_ON.contains(s.status()) && (s.pause() != null || s.endsAt() != null));
    }

    /** A pause is over by the time that it was made for; what is to end is left to that. */
    void pauseIsOver(String account, Cause cause) {
        once(account, "resume", null, cause, () -> goingOn(of(account, s -> s.goesOnBy(clock.instant()))));
    }

    private Wish goingOn(SubscriptionState subscription) {
        var pause = Objects.requireNonNull(subscription.pause(), "What is not paused goes on");
        boolean isStillPaid = clock.instant().isBefore(pause.from());
        return new Wish(isStillPaid ? Act.UNPAUSE : Act.RENEW, subscription.id(), null, pause.until());
    }

    void pause(String account, Instant until, @Nullable String callersKey) {
        once(account, "pause " + until, callersKey, Cause.viewer("pause"), () -> {
            var subscription = of(account, s -> s.status().equals("active") && s.pause() == null && s.endsAt() == null);
            Instant begins = subscription.currentPeriodEnd();
            if (!until.isAfter(begins) || until.isAfter(begins.plus(settings.longest()))) {
                throw Problem.invalid(
                        "until",
                        "is not in the %d days after %s, until when it is paid for"
                                .formatted(settings.longest().toDays(), begins.truncatedTo(ChronoUnit.SECONDS)));
            }
            return new Wish(Act.PAUSE, subscription.id(), null, until);
        });
    }

    /** The subscription, where it is one of those; told to the caller where it is not. */
    private SubscriptionState of(String account, Predicate<SubscriptionState> wanted) {
        var subscription = subscriptions
                .of(account)
                .orElseThrow(() -> BillingProblem.NO_SUBSCRIPTION.problem().with("plans", "/api/billing/plans"));
        if (!wanted.test(subscription)) {
            throw BillingProblem.NOT_NOW.problem().with("status", subscription.status());
        }
        return subscription;
    }

    private static boolean isOver(SubscriptionState subscription) {
        return Set.of("canceled", "incomplete_expired").contains(subscription.status());
    }

    /** @param request what is asked for, as the caller's key stands for it */
    private void once(String account, String request, @Nullable String callersKey, Cause cause, Supplier<Wish> wish) {
        var kept = wishes.keep(account, callersKey, request, wish);
        if (kept.isDone()) {
            return;
        }
        try {
            stripe.change(kept.wish(), kept.key(), () -> lookUp(account, kept, cause));
        } catch (StripeRefused refused) {
            askTheHolder(account, kept, cause, refused);
        }
        subscriptions.refresh(account, cause);
        wishes.done(kept);
    }

    /** A plan that the bank wants the card's holder to agree to waits for that; all else that is refused is not done. */
    private void askTheHolder(String account, Kept kept, Cause cause, StripeRefused refused) {
        Optional<String> page = Optional.empty();
        StripeRefused last = refused;
        if (kept.wish().act() == Act.PLAN && refused.isAuthenticationRequired()) {
            try {
                page = stripe.planOncePaid(kept.wish(), kept.key() + "-once-paid");
                if (page.isEmpty()) {
                    return;
                }
            } catch (StripeRefused again) {
                last = again;
            }
        }
        wishes.refused(kept);
        // It may be as it is because ours was not up to date.
        subscriptions.refresh(account, cause);
        throw last.isPayment() ? paymentFailed(last, page.orElse(null)) : BillingProblem.NOT_NOW.problem();
    }

    /** Of what Stripe failed at it is known after this whether it was done; what was not can be wished again, under another key. */
    private void lookUp(String account, Kept kept, Cause cause) {
        subscriptions.refresh(account, cause);
        var now = subscriptions.of(account).orElse(null);
        String price = now == null
                ? null
                : plans.find(now.planId()).map(Plan::stripePrice).orElse(null);
        if (now != null && kept.wish().isIn(now, price)) {
            wishes.done(kept);
        } else {
            wishes.refused(kept);
        }
    }

    /** @param page where the payment is confirmed, so that it is done; null where it cannot be */
    private static Problem paymentFailed(StripeRefused refused, @Nullable String page) {
        var problem = BillingProblem.PAYMENT_FAILED
                .problem()
                .with("reason", refused.isAuthenticationRequired() ? "authentication_required" : "card_declined")
                .with("portal", "/api/billing/portal");
        return page == null ? problem : problem.with("invoiceUrl", page);
    }
}
