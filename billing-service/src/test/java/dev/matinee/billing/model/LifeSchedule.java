package dev.matinee.billing.model;

import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.entitlement.SimEntitlements;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.ledger.SimLedger;
import dev.matinee.billing.subscription.SimSubscriptions;
import dev.matinee.billing.webhook.SimInbox;
import dev.matinee.billing.webhook.SimService;
import dev.matinee.events.v1.Entitlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription's life at Stripe; and whether what was said of the account is what it should be. */
final class LifeSchedule extends Schedule {
    private final Life life;
    private final SimLedger ledger;
    /** All that was ever the case at Stripe, in its order; null before anything was bought. */
    private final List<@Nullable SubscriptionState> history = new ArrayList<>();

    private final List<Entitlement> said = new ArrayList<>();

    LifeSchedule(long seed, Bug bug) {
        super(seed, bug, 2, 7, 1);
        life = new Life(random, clock.instant());
        ledger = new SimLedger(memory, bug);
        history.add(null);
        SimCustomers.add(memory);
    }

    @Override
    SimService instance(SimInbox inbox) {
        var customers = SimCustomers.of(sim, memory, null, bug);
        var entitlements = SimEntitlements.of(memory, clock, ledger, said::add, bug);
        var subscriptions = SimSubscriptions.of(sim, memory, customers, entitlements, ledger, this::asked);
        return new SimService(inbox, customers, subscriptions, null, null, clock, bug);
    }

    private @Nullable SubscriptionState asked() {
        var heard = lastHeard();
        return bug == Bug.BELIEVED ? history.get(heard == null ? 0 : heard.number()) : history.getLast();
    }

    @Override
    void change() {
        history.add(life.after(history.getLast()));
        happened("customer.subscription.updated", "\"id\":\"sub\",\"object\":\"subscription\"");
    }

    /** Asks Stripe for a reason of its own: a viewer came back from paying, or the clock ended something. */
    @Override
    void own(SimService instance) {
        instance.look();
    }

    @Override
    @Nullable
    String verdict() {
        var then = clock.instant();
        String expected = SimEntitlements.judged(history.getLast(), then);
        String last = said.isEmpty() ? "none" : SimEntitlements.judged(said.getLast());
        if (!last.equals(expected)) {
            return "it is said to be " + last + ", and is " + expected;
        }
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).getVersion() != i + 1) {
                return "version " + said.get(i).getVersion() + " is said as number " + (i + 1);
            }
            if (i > 0 && SimEntitlements.judged(said.get(i)).equals(SimEntitlements.judged(said.get(i - 1)))) {
                return "the same is said twice: " + SimEntitlements.judged(said.get(i));
            }
        }
        return inOrder(then) ? ledgerIsWhole() : "what is said was not the case in this order";
    }

    /** Whether what was said is a part of what was the case, in the order in which it was. */
    private boolean inOrder(Instant then) {
        int at = 0;
        for (var entitlement : said) {
            String judged = SimEntitlements.judged(entitlement);
            while (at < history.size()
                    && !SimEntitlements.judged(history.get(at), then).equals(judged)) {
                at++;
            }
            if (at == history.size()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String ledgerIsWhole() {
        var subscriptions = ledger.lines().stream()
                .filter(line -> line.fact().about() == About.SUBSCRIPTION)
                .map(line -> line.fact().id() + " " + line.fact().state())
                .toList();
        var last = history.getLast();
        if (last == null) {
            return subscriptions.isEmpty() ? null : "the ledger tells of a subscription that never was";
        }
        String expected = last.id() + " " + last.status();
        return !subscriptions.isEmpty() && subscriptions.getLast().equals(expected)
                ? null
                : "the ledger ends with " + (subscriptions.isEmpty() ? "nothing" : subscriptions.getLast())
                        + " and not " + expected;
    }
}
