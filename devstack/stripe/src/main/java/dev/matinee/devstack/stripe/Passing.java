package dev.matinee.devstack.stripe;

import dev.matinee.devstack.stripe.api.Idempotency;
import dev.matinee.devstack.stripe.money.Subscriptions;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;

/** What time does by itself: subscriptions renew and end, sessions expire, old keys and events are let go of. */
final class Passing {
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);

    private final Ledger ledger;
    private final Subscriptions subscriptions;

    Passing(Ledger ledger, Subscriptions subscriptions) {
        this.ledger = ledger;
        this.subscriptions = subscriptions;
    }

    void now() {
        ledger.change(objects -> objects.all("subscription").stream()
                        .filter(s -> !Subscriptions.isOver(s))
                        .filter(s -> isDue(objects, s))
                        .map(s -> Json.text(s, "id"))
                        .toList())
                .forEach(id -> ledger.changing(objects -> subscriptions.passTime(objects, id)));
        ledger.changing(objects -> {
            expireSessions(objects);
            Idempotency.forget(objects);
            objects.all("event").stream()
                    .filter(e -> e.path("pending_webhooks").asInt() == 0)
                    .filter(e -> objects.seconds() - e.path("created").asLong() > EVENTS_KEPT.toSeconds())
                    .forEach(e -> objects.remove(Json.text(e, "id"), "event"));
        });
    }

    private static boolean isDue(Objects objects, tools.jackson.databind.node.ObjectNode subscription) {
        return Json.text(subscription, "status").equals("past_due")
                || subscription
                                .path("items")
                                .path("data")
                                .path(0)
                                .path("current_period_end")
                                .asLong()
                        <= objects.seconds();
    }

    private static void expireSessions(Objects objects) {
        objects.all("checkout.session").stream()
                .filter(s -> Json.text(s, "status").equals("open"))
                .filter(s -> s.path("expires_at").asLong() <= objects.seconds())
                .forEach(s -> {
                    var session = objects.edit(Json.text(s, "id"), "checkout.session")
                            .put("status", "expired")
                            .putNull("url");
                    Events.say(objects, "checkout.session.expired", session);
                });
    }
}
