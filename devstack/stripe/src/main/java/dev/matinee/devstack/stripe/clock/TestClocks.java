package dev.matinee.devstack.stripe.clock;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Due;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Subscriptions;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Clocks that customers live by, and that move when they are told (docs.stripe.com/billing/testing/test-clocks). */
public final class TestClocks {
    public static final String KIND = "test_helpers.test_clock";

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_CUSTOMERS = 3;
    private static final int MOST_INTERVALS = 2;
    private static final int MOST_YEARS_WITHOUT = 2;

    private TestClocks() {}

    public static ObjectNode create(Objects objects, long frozen, Optional<String> name) {
        ObjectNode clock = objects.add(Ids.fresh("clock_1"), KIND)
                .put("deletes_after", objects.seconds() + KEPT.toSeconds())
                .put("frozen_time", frozen)
                .put("name", name.orElse(null))
                .put("status", "ready");
        clock.putObject("status_details");
        Events.say(objects, "test_helpers.test_clock.created", clock);
        return clock;
    }

    /** The change lives by that clock, or by the time of day where there is no such clock any more. */
    public static void liveBy(Objects objects, String id) {
        objects.find(id, KIND)
                .ifPresent(clock -> objects.liveBy(id, clock.path("frozen_time").asLong()));
    }

    /** Refuses changes of what lives by a clock that moves. */
    public static void requireStill(Objects objects) {
        objects.find(objects.clock(), KIND)
                .filter(clock -> Json.text(clock, "status").equals("advancing"))
                .ifPresent(clock -> {
                    throw StripeRefusal.invalid(
                            null, null, "Test clock advancement underway - cannot perform modifications.");
                });
    }

    /** One more customer would be too many. */
    public static void requireRoom(Objects objects, String clock) {
        if (objects.having("customer", "_clock", clock)
                        .filter(c -> !c.path("deleted").asBoolean(false))
                        .count()
                >= MOST_CUSTOMERS) {
            throw StripeRefusal.invalid(
                    null, "test_clock", "You can only have up to 3 customers attached to a test clock.");
        }
    }

    /** Begins to move; what is due until then happens before it is ready ({@link Passing}). */
    public static ObjectNode advance(Objects objects, String id, long to) {
        ObjectNode clock = objects.edit(id, KIND);
        long from = clock.path("frozen_time").asLong();
        if (!Json.text(clock, "status").equals("ready")) {
            throw StripeRefusal.invalid(null, null, "Test clock advancement underway - cannot perform modifications.");
        }
        if (to <= from) {
            throw StripeRefusal.invalid(
                    null, "frozen_time", "Test clocks can only be advanced forward: to after " + from + ".");
        }
        long furthest = furthest(objects, id, from);
        if (to > furthest) {
            throw StripeRefusal.invalid(
                    null,
                    "frozen_time",
                    "Test clocks can be advanced by at most two intervals of the shortest subscription at a time: to "
                            + furthest + ".");
        }
        clock.put("status", "advancing").put("_from", from).put("frozen_time", to);
        clock.putObject("status_details").putObject("advancing").put("target_frozen_time", to);
        Events.say(objects, "test_helpers.test_clock.advancing", clock);
        return clock;
    }

    /** Two intervals of the shortest subscription, or two years where there is none. */
    private static long furthest(Objects objects, String clock, long from) {
        var now = Instant.ofEpochSecond(from).atZone(ZoneOffset.UTC);
        return objects.having(Subscriptions.KIND, "_clock", clock)
                .filter(s -> !Subscriptions.isOver(s))
                .flatMap(s -> s.path("items").path("data").valueStream())
                .map(item -> item.path("price").path("recurring"))
                .mapToLong(recurring -> after(now, recurring))
                .min()
                .orElse(now.plusYears(MOST_YEARS_WITHOUT).toEpochSecond());
    }

    private static long after(ZonedDateTime now, JsonNode recurring) {
        long steps = MOST_INTERVALS * recurring.path("interval_count").asLong(1);
        return switch (Json.text(recurring, "interval")) {
            case "day" -> now.plusDays(steps).toEpochSecond();
            case "week" -> now.plusWeeks(steps).toEpochSecond();
            case "month" -> now.plusMonths(steps).toEpochSecond();
            default -> now.plusYears(steps).toEpochSecond();
        };
    }

    /** Everything until then has happened. */
    static void ready(Objects objects, String id) {
        ObjectNode clock = objects.edit(id, KIND).put("status", "ready");
        clock.putObject("status_details");
        clock.remove("_from");
        Events.say(objects, "test_helpers.test_clock.ready", clock);
    }

    static void failed(Objects objects, String id) {
        ObjectNode clock = objects.edit(id, KIND).put("status", "internal_failure");
        Events.say(objects, "test_helpers.test_clock.internal_failure", clock);
    }

    /** It is gone; whoever lived by it was let go of before. */
    public static ObjectNode remove(Objects objects, String id) {
        ObjectNode clock = objects.get(id, KIND, "test_clock");
        objects.liveBy(Due.TIME_OF_DAY, objects.timeOfDay().getEpochSecond());
        Events.say(objects, "test_helpers.test_clock.deleted", clock);
        objects.remove(id, KIND);
        return Json.object().put("id", id).put("object", KIND).put("deleted", true);
    }
}
