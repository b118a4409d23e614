package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.objects.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What time has next to do with a subscription.
 *
 * @param at in seconds
 */
public record Moment(What what, long at) {
    /** In the order in which they are done when they are due at once. */
    enum What {
        TRIAL_WILL_END,
        UPCOMING,
        RESUME_COLLECTION,
        UPDATE_EXPIRES,
        EXPIRE,
        CANCEL,
        RENEW
    }

    /** An incomplete subscription is paid for within that (docs.stripe.com/billing/subscriptions/overview). */
    private static final long TO_COMPLETE = Duration.ofHours(23).toSeconds();

    private static final long BEFORE_TRIAL_ENDS = Duration.ofDays(3).toSeconds();
    /** As many days as the dashboard settles if nobody changes it (docs.stripe.com/billing/subscriptions/webhooks). */
    private static final long BEFORE_RENEWAL = Duration.ofDays(7).toSeconds();

    /** The first of what will be; empty where nothing will. */
    public static Optional<Moment> next(JsonNode subscription) {
        List<Moment> all = new ArrayList<>();
        switch (Json.text(subscription, "status")) {
            case "canceled", "incomplete_expired" -> {}
            case "incomplete" ->
                all.add(new Moment(What.EXPIRE, subscription.path("created").asLong() + TO_COMPLETE));
            case "paused" -> cancel(subscription, all);
            default -> {
                cancel(subscription, all);
                trial(subscription, all);
                renewal(subscription, all);
                number(subscription.path("pause_collection").path("resumes_at"), What.RESUME_COLLECTION, all);
                number(subscription.path("pending_update").path("expires_at"), What.UPDATE_EXPIRES, all);
            }
        }
        return all.stream().min(Comparator.comparingLong(Moment::at).thenComparing(Moment::what));
    }

    private static void cancel(JsonNode subscription, List<Moment> all) {
        if (!subscription.path("cancel_at_period_end").asBoolean()) {
            number(subscription.path("cancel_at"), What.CANCEL, all);
        }
    }

    /** A trial shorter than that is said to end when it begins. */
    private static void trial(JsonNode subscription, List<Moment> all) {
        if (Json.text(subscription, "status").equals("trialing") && !subscription.has("_trial_will_end")) {
            long at = subscription.path("trial_end").asLong() - BEFORE_TRIAL_ENDS;
            all.add(new Moment(
                    What.TRIAL_WILL_END,
                    Math.max(at, subscription.path("trial_start").asLong())));
        }
    }

    private static void renewal(JsonNode subscription, List<Moment> all) {
        long end = Items.periodEnd(subscription);
        boolean ends = subscription.path("cancel_at_period_end").asBoolean();
        all.add(new Moment(ends ? What.CANCEL : What.RENEW, end));
        boolean isLong = end - BEFORE_RENEWAL > Items.periodStart(subscription);
        boolean endsSooner = subscription.path("cancel_at").isNumber()
                && subscription.path("cancel_at").asLong() <= end;
        if (!ends && !endsSooner && isLong && subscription.path("_upcoming").asLong() != end) {
            all.add(new Moment(What.UPCOMING, end - BEFORE_RENEWAL));
        }
    }

    private static void number(JsonNode at, What what, List<Moment> all) {
        if (at.isNumber()) {
            all.add(new Moment(what, at.asLong()));
        }
    }
}
