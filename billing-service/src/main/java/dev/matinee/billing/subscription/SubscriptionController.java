package dev.matinee.billing.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.billing.entitlement.Entitlements;
import dev.matinee.billing.entitlement.Entitlements.Said;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.entitlement.SubscriptionState.Pause;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.invoice.Owed;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.plan.Plan;
import dev.matinee.billing.plan.Plans;
import dev.matinee.kit.caller.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account's subscription. */
@RestController
class SubscriptionController {
    private final Subscriptions subscriptions;
    private final Plans plans;
    private final Invoices invoices;
    private final Entitlements entitlements;
    private final Clock clock;

    SubscriptionController(
            Subscriptions subscriptions, Plans plans, Invoices invoices, Entitlements entitlements, Clock clock) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.invoices = invoices;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /**
     * @param cancelsAtOnce whether it would end at once if it were cancelled, as no period is paid for or collected
     * @param mayTry whether a plan's trial is given, as there was no subscription before
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SubscriptionView(
            @Schema(allowableValues = {"none", "trialing", "active", "past_due", "canceled"})
            String status,

            @Nullable SubscribedPlan plan,
            @Nullable Instant currentPeriodEnd,
            boolean cancelAtPeriodEnd,
            @Nullable Instant endsAt,
            @Nullable Instant trialEnd,
            @Nullable Pause pause,
            @Nullable Owing owing,
            boolean cancelsAtOnce,
            boolean mayTry) {}

    /**
     * A payment that failed.
     *
     * @param problem declined: another card is needed; authentication: the bank asks the card's holder to confirm it
     * @param invoiceUrl Stripe's page where it is confirmed or paid; null where there is none
     * @param accessUntil until when one may watch all the same; null where one may not now, or it does not end
     */
    record Owing(
            @Schema(allowableValues = {"declined", "authentication"})
            String problem,

            Money due,
            @Nullable String invoiceUrl,
            @Nullable Instant accessUntil) {
        static Owing of(Owed owed, @Nullable Instant accessUntil) {
            return new Owing(owed.problem().word(), owed.due(), owed.hostedUrl(), accessUntil);
        }
    }

    /** @param price what this subscriber pays, which may be another than the plan is offered for now */
    record SubscribedPlan(
            String id, String name, Money price, String interval, String resolution, int streams, int downloads) {
        static SubscribedPlan of(Plan plan, SubscriptionState subscription) {
            return new SubscribedPlan(
                    plan.id(),
                    plan.name(),
                    subscription.price(),
                    subscription.interval(),
                    plan.resolution(),
                    plan.streams(),
                    plan.downloads());
        }
    }

    @Operation(summary = "The account's subscription; its status is none where there is none")
    @GetMapping("/api/billing/subscription")
    SubscriptionView subscription(CurrentAccount account) {
        var newest = subscriptions.of(account.id());
        return newest.filter(s -> !status(s).equals("none"))
                .map(s -> new SubscriptionView(
                        status(s),
                        plans.find(s.planId())
                                .map(plan -> SubscribedPlan.of(plan, s))
                                .orElse(null),
                        s.currentPeriodEnd(),
                        s.cancelAtPeriodEnd(),
                        s.endsAt(),
                        s.trialEnd(),
                        s.pause(),
                        owing(account.id(), s),
                        !s.hasPeriod(clock.instant()),
                        false))
                .orElseGet(() -> new SubscriptionView(
                        "none", null, null, false, null, null, null, null, false, newest.isEmpty()));
    }

    private @Nullable Owing owing(String account, SubscriptionState subscription) {
        if (!status(subscription).equals("past_due")) {
            return null;
        }
        Instant until =
                entitlements.of(account).filter(Said::entitled).map(Said::until).orElse(null);
        return invoices.owed(account).map(owed -> Owing.of(owed, until)).orElse(null);
    }

    /** Of Stripe's words, those that clients were promised: what is owed is past due, what never began is none. */
    private static String status(SubscriptionState subscription) {
        return switch (subscription.status()) {
            case "unpaid", "paused" -> "past_due";
            case "incomplete", "incomplete_expired" -> "none";
            default -> subscription.status();
        };
    }
}
