package dev.matinee.devstack.stripe.webhook;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a test has happen to webhooks on their way. Stripe promises neither order nor that an event comes once
 * (docs.stripe.com/webhooks#behaviors).
 *
 * <ul>
 *   <li>{@code duplicates}: how often each event comes again, 0 to 10
 *   <li>{@code delay_ms}: how long it is on its way, at most an hour
 *   <li>{@code reorder_ms}: those of each such stretch of time come together at its end, the newest first
 *   <li>{@code drop}: that many of the next attempts get lost, and are made again as Stripe does
 *   <li>{@code hold}: nothing is brought until it is false again
 * </ul>
 */
public final class DeliveryControl {
    private static final String ID = "_delivery_control";
    private static final int MOST_DUPLICATES = 10;
    private static final long MOST_DROPS = 1_000_000;
    private static final long LONGEST_MS = Duration.ofHours(1).toMillis();

    private DeliveryControl() {}

    static ObjectNode of(Objects objects) {
        return objects.find(ID, ID).orElseGet(DeliveryControl::nothing);
    }

    /** As it is, and how many deliveries wait. */
    public static ObjectNode shown(Objects objects) {
        ObjectNode shown = of(objects).deepCopy();
        shown.retain("duplicates", "delay_ms", "reorder_ms", "drop", "hold");
        return shown.put("waiting", objects.all(Delivery.KIND).count());
    }

    /** Changes what is sent; leaves the rest. */
    public static ObjectNode change(Objects objects, Params params) {
        ObjectNode control = objects.find(ID, ID).isPresent()
                ? objects.edit(ID, ID)
                : objects.add(ID, ID).setAll(nothing());
        number(control, params, "duplicates", MOST_DUPLICATES);
        number(control, params, "delay_ms", LONGEST_MS);
        number(control, params, "reorder_ms", LONGEST_MS);
        number(control, params, "drop", MOST_DROPS);
        params.flag("hold").ifPresent(hold -> control.put("hold", hold.booleanValue()));
        return shown(objects);
    }

    /** Whether this attempt is one that gets lost; it counts. */
    static boolean drops(Objects objects) {
        long left = of(objects).path("drop").asLong();
        if (left > 0) {
            objects.edit(ID, ID).put("drop", left - 1);
        }
        return left > 0;
    }

    static long firstAttempt(ObjectNode control, long now) {
        long at = now + control.path("delay_ms").asLong();
        long window = control.path("reorder_ms").asLong();
        return window == 0 ? at : (at / window + 1) * window;
    }

    private static void number(ObjectNode control, Params params, String name, long most) {
        params.number(name).ifPresent(value -> {
            if (value < 0 || value > most) {
                throw StripeRefusal.invalid("parameter_invalid_integer", name, name + " is 0 to " + most + ".");
            }
            control.put(name, value.longValue());
        });
    }

    private static ObjectNode nothing() {
        return Json.object()
                .put("duplicates", 0)
                .put("delay_ms", 0)
                .put("reorder_ms", 0)
                .put("drop", 0)
                .put("hold", false);
    }
}
