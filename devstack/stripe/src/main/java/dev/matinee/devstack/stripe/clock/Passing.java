package dev.matinee.devstack.stripe.clock;

import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Due;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Collection;
import dev.matinee.devstack.stripe.subscription.SubscriptionTime;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What time does by itself, by the time of day and by each test clock: whatever is due, in its order, each as a change of
 * its own that happens when it was due.
 */
public final class Passing {
    private static final System.Logger LOG = System.getLogger(Passing.class.getName());

    private record Clock(String id, long until, boolean advancing) {}

    private final Ledger ledger;
    private final Collection collection;
    private final SubscriptionTime subscriptions;
    private final ClockDeletion deletion;

    public Passing(Ledger ledger, Collection collection, ClockDeletion deletion) {
        this.ledger = ledger;
        this.collection = collection;
        this.subscriptions = new SubscriptionTime(collection);
        this.deletion = deletion;
    }

    /** Lets everything happen that is due by now. */
    public synchronized void now() {
        long now = ledger.change(objects -> objects.timeOfDay().getEpochSecond());
        walkAll(now);
        List<Clock> clocks = ledger.change(objects -> objects.all(TestClocks.KIND)
                .filter(c -> !Json.text(c, "status").equals("internal_failure"))
                .map(c -> new Clock(
                        Json.text(c, "id"),
                        c.path("frozen_time").asLong(),
                        Json.text(c, "status").equals("advancing")))
                .toList());
        for (Clock clock : clocks) {
            try {
                walk(clock.id(), clock.until());
                if (clock.advancing()) {
                    ledger.changing(objects -> TestClocks.ready(objects, clock.id()));
                }
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The test clock " + clock.id() + " cannot go on", e);
                ledger.changing(objects -> TestClocks.failed(objects, clock.id()));
            }
        }
    }

    /** By the time of day: what fails holds up nothing else, and is tried again the next time. */
    private void walkAll(long now) {
        Set<String> failed = new HashSet<>();
        Optional<String> due = ledger.due(Due.TIME_OF_DAY, now, failed);
        while (due.isPresent()) {
            String id = due.get();
            try {
                ledger.changing(objects -> step(objects, id, Due.TIME_OF_DAY, now));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "What is due with " + id + " failed, and is tried again", e);
                failed.add(id);
            }
            due = ledger.due(Due.TIME_OF_DAY, now, failed);
        }
    }

    private void walk(String clock, long until) {
        Optional<String> due = ledger.due(clock, until, Set.of());
        while (due.isPresent()) {
            String id = due.get();
            ledger.changing(objects -> step(objects, id, clock, until));
            due = ledger.due(clock, until, Set.of());
        }
    }

    /** It may have changed since it was found: then it is left alone, or found again. */
    private void step(Objects objects, String id, String clock, long until) {
        ObjectNode node = objects.findAny(id).orElse(null);
        Due due = node == null ? null : Dues.of(node);
        if (node == null || due == null || due.at() > until) {
            return;
        }
        long from = objects.find(clock, TestClocks.KIND)
                .map(c -> c.path("_from").asLong(c.path("frozen_time").asLong()))
                .orElse(due.at());
        objects.liveBy(clock, Math.max(from, due.at()));
        switch (Json.text(node, "object")) {
            case "subscription" -> subscriptions.pass(objects, id);
            case "invoice" -> invoice(objects, id);
            case "checkout.session" -> expire(objects, id);
            case TestClocks.KIND -> deletion.delete(objects, id);
            default -> objects.remove(id, Json.text(node, "object"));
        }
    }

    /** A draft becomes final and is tried; an open invoice is tried again. */
    private void invoice(Objects objects, String id) {
        ObjectNode invoice = objects.edit(id, Invoices.KIND);
        boolean charges = !Json.text(invoice, "status").equals("draft") || collection.finish(objects, invoice);
        if (charges) {
            collection.attempt(objects, invoice, Invoices.method(objects, invoice), false);
        }
    }

    private static void expire(Objects objects, String id) {
        ObjectNode session =
                objects.edit(id, "checkout.session").put("status", "expired").putNull("url");
        Events.say(objects, "checkout.session.expired", session);
    }
}
