package dev.matinee.devstack.stripe.invoice;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * When an invoice that was not paid is tried again, and what becomes of the subscription after the last time: what an
 * account settles on Stripe's dashboard (docs.stripe.com/billing/revenue-recovery/smart-retries#custom-schedule).
 */
public final class Retries {
    private static final String ID = "_retries";
    private static final List<Long> DAYS = List.of(3L, 3L, 3L);
    private static final Set<String> SUBSCRIPTION = Set.of("cancel", "unpaid", "past_due");
    private static final Set<String> INVOICE = Set.of("uncollectible", "open");
    private static final int MOST = 8;
    private static final int LONGEST_DAYS = 60;

    private Retries() {}

    /** As they are: {@code days} after the attempt before, what becomes of {@code subscription} and {@code invoice}. */
    public static ObjectNode shown(Objects objects) {
        return objects.find(ID, ID)
                .map(node -> node.deepCopy().retain("days", "subscription", "invoice"))
                .orElseGet(Retries::usual);
    }

    /** Changes what is sent; leaves the rest. */
    public static ObjectNode change(Objects objects, Params params) {
        ObjectNode retries = objects.find(ID, ID).isPresent()
                ? objects.edit(ID, ID)
                : objects.add(ID, ID).setAll(usual());
        if (params.isSent("days")) {
            var days = retries.putArray("days");
            params.list("days").forEach(day -> days.add(day(day)));
            if (days.size() > MOST) {
                throw StripeRefusal.invalid("parameter_invalid", "days", "There are at most 8 retries.");
            }
        }
        choose(retries, params, "subscription", SUBSCRIPTION);
        choose(retries, params, "invoice", INVOICE);
        return shown(objects);
    }

    private static int day(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST_DAYS) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "days", "Each of days is 1 to 60.");
        }
        return Integer.parseInt(text);
    }

    private static void choose(ObjectNode retries, Params params, String name, Set<String> known) {
        params.text(name).ifPresent(value -> {
            if (!known.contains(value)) {
                throw StripeRefusal.invalid("parameter_invalid", name, "Invalid " + name + ": " + value);
            }
            retries.put(name, value);
        });
    }

    /** How many seconds after that attempt comes the next; 0 where it was the last. */
    static long after(Objects objects, int attempt) {
        return Duration.ofDays(shown(objects).path("days").path(attempt - 1).asLong(0))
                .toSeconds();
    }

    private static ObjectNode usual() {
        ObjectNode usual = Json.object().put("subscription", "cancel").put("invoice", "uncollectible");
        DAYS.forEach(usual.putArray("days")::add);
        return usual;
    }
}
