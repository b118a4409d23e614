package dev.matinee.devstack.stripe.clock;

import dev.matinee.devstack.stripe.objects.Due;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.subscription.Moment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When time has something to do with an object, whatever kind it is of. */
public final class Dues {
    /** docs.stripe.com/api/events: they can be read for so long. */
    private static final long EVENTS_KEPT = Duration.ofDays(30).toSeconds();

    private static final long KEYS_KEPT = Duration.ofHours(24).toSeconds();

    private Dues() {}

    public static @Nullable Due of(ObjectNode node) {
        String clock = Json.text(node, "_clock");
        return switch (Json.text(node, "object")) {
            case "subscription" ->
                Moment.next(node).map(moment -> new Due(clock, moment.at())).orElse(null);
            case "invoice" -> invoice(node, clock);
            case "checkout.session" ->
                Json.text(node, "status").equals("open") ? at(clock, node.path("expires_at")) : null;
            case "event" -> node.path("pending_webhooks").asInt() == 0 ? after(node, EVENTS_KEPT) : null;
            case "_idempotency" -> after(node, KEYS_KEPT);
            case TestClocks.KIND -> at(Due.TIME_OF_DAY, node.path("deletes_after"));
            default -> null;
        };
    }

    private static @Nullable Due invoice(JsonNode invoice, String clock) {
        return switch (Json.text(invoice, "status")) {
            case "draft" -> at(clock, invoice.path("automatically_finalizes_at"));
            case "open" -> at(clock, invoice.path("next_payment_attempt"));
            default -> null;
        };
    }

    private static @Nullable Due at(String clock, JsonNode seconds) {
        return seconds.isNumber() ? new Due(clock, seconds.asLong()) : null;
    }

    private static Due after(JsonNode node, long seconds) {
        long made = node.path("_made").asLong(node.path("created").asLong());
        return new Due(Due.TIME_OF_DAY, made + seconds);
    }
}
