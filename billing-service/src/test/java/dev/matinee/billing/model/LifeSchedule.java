package dev.matinee.billing.model;

import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.entitlement.SimEntitlements;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.ledger.SimLedger;
import dev.matinee.billing.subscription.SimSubscriptions;
import dev.matinee.billing.webhook.SimInbox;
import dev.matinee.billing.webhook.SimService;
import dev.matinee.events.v1.Entitlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One schedule: a life at Stripe, whose events come in any order, late, twice or after being dropped, to two instances that may
 * die between any two steps; and whether, when all is heard, what was said of the account is what it should be.
 */
final class LifeSchedule {
    private static final int MOST_TASKS = 4;
    private static final int MOST_DEATHS = 4;
    private static final int LONGEST_DRAIN = 10_000;

    private final Random random;
    private final Bug bug;
    private final Sim sim;
    private final Memory memory;
    private final Ticking clock = new Ticking();
    private final SimInbox inbox;
    private final SimService[] instances = new SimService[2];
    /** All that was ever the case at Stripe, in its order; null before anything was bought. */
    private final List<@Nullable SubscriptionState> history = new ArrayList<>();

    private final List<String> undelivered = new ArrayList<>();
    private final List<Entitlement> said = new ArrayList<>();
    private final List<String> ledger = new ArrayList<>();
    private int changesLeft;
    private int deathsLeft = MOST_DEATHS;

    private @Nullable SubscriptionState heardOf;

    LifeSchedule(long seed, Bug bug) {
        this.random = new Random(seed);
        this.bug = bug;
        this.sim = new Sim(random);
        this.memory = new Memory(sim);
        this.inbox = new SimInbox(sim, clock, bug);
        this.changesLeft = 2 + random.nextInt(6);
        history.add(null);
        SimCustomers.add(memory);
        for (int i = 0; i < instances.length; i++) {
            instances[i] = instance();
        }
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-03-28T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private SimService instance() {
        var written = new SimLedger(fact -> memory.atCommit(
                () -> ledger.add(fact.about() + " " + fact.id() + " " + fact.state() + " " + fact.detail())));
        var customers = SimCustomers.of(sim, memory, bug);
        var entitlements = SimEntitlements.of(memory, clock, written, said::add, bug);
        var subscriptions = SimSubscriptions.of(sim, memory, customers, entitlements, written, this::asked);
        return new SimService(inbox, customers, subscriptions, clock, bug);
    }

    private @Nullable SubscriptionState asked() {
        return bug == Bug.BELIEVED ? heardOf : history.getLast();
    }

    /** What is wrong when all is over; null where nothing is. */
    @Nullable
    String run() {
        var life = new Life(random, clock.instant());
        while (changesLeft > 0 || !undelivered.isEmpty() && random.nextInt(4) > 0) {
            turn(life);
        }
        return drain();
    }

    private void turn(Life life) {
        int way = random.nextInt(20);
        if (way < 2) {
            if (changesLeft > 0) {
                changesLeft--;
                history.add(life.after(history.getLast()));
                undelivered.add("evt_" + (history.size() - 1));
            }
        } else if (way < 5) {
            bring();
        } else if (way < 7) {
            work(random.nextInt(instances.length));
        } else if (way == 7) {
            clock.now = clock.now.plus(Duration.ofSeconds(61));
        } else if (way == 8) {
            die();
        } else if (way == 9 && sim.running(instances[0]) < MOST_TASKS) {
            sim.spawn(instances[0], instances[0]::look);
        } else if (!sim.isIdle()) {
            sim.runOne();
        }
    }

    private void die() {
        if (deathsLeft > 0) {
            deathsLeft--;
            int dying = random.nextInt(instances.length);
            sim.kill(instances[dying]);
            instances[dying] = instance();
        }
    }

    /** One of those that Stripe has not heard of that they are stored; or one that it has, once more. */
    private void bring() {
        if (history.size() == 1 || random.nextInt(5) == 0) {
            // It was lost on its way, and is brought again.
            return;
        }
        boolean isAgain = undelivered.isEmpty() || random.nextInt(6) == 0;
        String event = isAgain
                ? "evt_" + (1 + random.nextInt(history.size() - 1))
                : undelivered.get(random.nextInt(undelivered.size()));
        deliver(event, instances[random.nextInt(instances.length)]);
    }

    private void deliver(String event, SimService to) {
        if (bug == Bug.ANSWERED_BEFORE_STORED) {
            undelivered.remove(event);
        }
        sim.spawn(to, () -> {
            to.hear(event);
            sim.step();
            undelivered.remove(event);
        });
    }

    private void work(int on) {
        var instance = instances[on];
        if (sim.running(instance) >= MOST_TASKS) {
            return;
        }
        sim.spawn(instance, () -> {
            if (!inbox.open().isEmpty()) {
                String last = inbox.open().getLast();
                heardOf = history.get(Integer.parseInt(last.substring("evt_".length())));
            }
            instance.work();
        });
    }

    /** Nothing more happens at Stripe, and all that is undelivered is brought. */
    private @Nullable String drain() {
        for (int i = 0; i < LONGEST_DRAIN; i++) {
            if (!sim.isIdle() && random.nextInt(12) == 0) {
                die();
            } else if (!sim.isIdle()) {
                sim.runOne();
            } else if (!undelivered.isEmpty()) {
                deliver(undelivered.get(random.nextInt(undelivered.size())), instances[0]);
            } else if (!inbox.open().isEmpty()) {
                clock.now = clock.now.plus(Duration.ofSeconds(61));
                work(random.nextInt(instances.length));
            } else {
                return verdict();
            }
        }
        return "it never ends: " + inbox.open() + " are not worked through";
    }

    private @Nullable String verdict() {
        for (int i = 1; i < history.size(); i++) {
            if (!inbox.has("evt_" + i)) {
                return "evt_" + i + " is lost";
            }
        }
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
        var subscriptions =
                ledger.stream().filter(line -> line.startsWith("SUBSCRIPTION")).toList();
        var last = history.getLast();
        if (last == null) {
            return subscriptions.isEmpty() ? null : "the ledger tells of a subscription that never was";
        }
        String expected = "SUBSCRIPTION " + last.id() + " " + last.status();
        return !subscriptions.isEmpty() && subscriptions.getLast().startsWith(expected)
                ? null
                : "the ledger ends with " + (subscriptions.isEmpty() ? "nothing" : subscriptions.getLast())
                        + " and not " + expected;
    }
}
