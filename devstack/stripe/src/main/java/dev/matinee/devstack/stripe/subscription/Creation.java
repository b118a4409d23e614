package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Beginning.Unpaid;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A subscription as parameters ask for it (docs.stripe.com/api/subscriptions/create). */
public final class Creation {
    private static final long LONGEST_TRIAL_DAYS = 730;

    private final Beginning beginning;

    public Creation(Beginning beginning) {
        this.beginning = beginning;
    }

    public ObjectNode create(Objects objects, String customer, Params params) {
        Unpaid unpaid = unpaid(params);
        ObjectNode subscription = asked(objects, customer, params);
        beginning.begin(objects, subscription, unpaid, false);
        return subscription;
    }

    /** What the first invoice would be. */
    ObjectNode preview(Objects objects, String customer, Params params) {
        unpaid(params);
        return Beginning.draft(objects, asked(objects, customer, params));
    }

    private static ObjectNode asked(Objects objects, String customer, Params params) {
        ObjectNode subscription = Blank.of(objects, customer);
        List<String> items = params.each("items");
        if (items.isEmpty()) {
            throw StripeRefusal.invalid(
                    "parameter_missing", params.name("items"), "Missing required param: " + params.name("items") + ".");
        }
        ItemChanges.apply(objects, subscription, params);
        Choices.apply(objects, subscription, params);
        trial(objects, subscription, params);
        Ending.change(objects, subscription, params);
        params.number("billing_cycle_anchor").ifPresent(anchor -> {
            if (anchor <= objects.seconds()) {
                throw StripeRefusal.invalid(
                        "parameter_invalid",
                        params.name("billing_cycle_anchor"),
                        "`billing_cycle_anchor` must be in the future.");
            }
            subscription.put("billing_cycle_anchor", anchor.longValue());
        });
        params.accept("proration_behavior");
        params.accept("trial_from_plan");
        return subscription;
    }

    private static void trial(Objects objects, ObjectNode subscription, Params params) {
        long now = objects.seconds();
        long days = params.number("trial_period_days").orElse(0L);
        long end =
                params.time("trial_end", now).orElse(now + Duration.ofDays(days).toSeconds());
        if (days < 0
                || end < now
                || end > now + Duration.ofDays(LONGEST_TRIAL_DAYS).toSeconds()) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer",
                    params.name("trial_period_days"),
                    "The maximum number of trial period days is 730 (2 years).");
        }
        if (end > now) {
            Blank.trial(objects, subscription, end);
        }
    }

    private static Unpaid unpaid(Params params) {
        String behavior = params.text("payment_behavior").orElse("allow_incomplete");
        return switch (behavior) {
            case "allow_incomplete" -> Unpaid.ALLOW_INCOMPLETE;
            case "default_incomplete" -> Unpaid.DEFAULT_INCOMPLETE;
            case "error_if_incomplete" -> Unpaid.ERROR_IF_INCOMPLETE;
            default ->
                throw StripeRefusal.invalid(
                        "parameter_invalid",
                        params.name("payment_behavior"),
                        "This stand-in knows no " + behavior
                                + ": payment_behavior is allow_incomplete, default_incomplete or error_if_incomplete.");
        };
    }
}
