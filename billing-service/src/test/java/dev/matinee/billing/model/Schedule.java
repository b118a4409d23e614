package dev.matinee.billing.model;

import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.webhook.SimInbox;
import dev.matinee.billing.webhook.SimService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Things that happen at Stripe, the events of which come in any order, late, twice or after being dropped, to two instances that
 * may die between any two steps; and whether, when all is heard, all is as it should be.
 */
abstract class Schedule {
    private static final int MOST_TASKS = 4;
    private static final int MOST_DEATHS = 4;
    private static final int LONGEST_DRAIN = 10_000;
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(61);

    final Random random;
    final Bug bug;
    final Sim sim;
    final Memory memory;
    final Ticking clock = new Ticking();
    /** The events of all that happened, in Stripe's order. */
    final List<Event> events = new ArrayList<>();

    private final SimInbox inbox;
    private final SimService[] instances = new SimService[2];
    private final List<Event> undelivered = new ArrayList<>();
    private final int steps;
    private int deathsLeft = MOST_DEATHS;
    private int changesLeft;
    private @Nullable Event lastHeard;

    /** @param mostSteps that are taken between what else happens: the more, the more is over before it does */
    Schedule(long seed, Bug bug, int leastChanges, int mostChanges, int mostSteps) {
        this.random = new Random(seed);
        this.bug = bug;
        this.sim = new Sim(random);
        this.memory = new Memory(sim, bug);
        this.inbox = new SimInbox(sim, clock, bug);
        this.changesLeft = leastChanges + random.nextInt(mostChanges - leastChanges + 1);
        this.steps = 1 + random.nextInt(mostSteps);
    }

    abstract SimService instance(SimInbox inbox);

    /** Something happens at Stripe, or is asked of an instance. */
    abstract void change();

    /** What an instance does without being told by an event. */
    abstract void own(SimService instance);

    /** What more is done when all is heard, one thing after the other, by instances that die no more; false when that is all. */
    boolean settles() {
        return false;
    }

    /** What is wrong when all is over; null where nothing is. */
    abstract @Nullable String verdict();

    /** What is wrong when all is over; null where nothing is. */
    final @Nullable String run() {
        try {
            for (int i = 0; i < instances.length; i++) {
                instances[i] = instance(inbox);
            }
            while (changesLeft > 0 || !undelivered.isEmpty() && random.nextInt(4) > 0) {
                turn();
            }
            return drain();
        } finally {
            sim.end();
        }
    }

    private void turn() {
        int way = random.nextInt(20);
        if (way < 2) {
            if (changesLeft > 0) {
                changesLeft--;
                change();
            }
        } else if (way < 5) {
            bring();
        } else if (way < 7) {
            work(anInstance());
        } else if (way == 7) {
            clock.pass(LONGER_THAN_A_LEASE);
        } else if (way == 8) {
            die();
        } else if (way == 9) {
            var instance = instances[0];
            spawn(instance, () -> own(instance));
        } else {
            for (int i = 0; i < steps && !sim.isIdle(); i++) {
                sim.runOne();
            }
        }
    }

    final SimService anInstance() {
        return instances[random.nextInt(instances.length)];
    }

    /** Not where it has enough to do. */
    final void spawn(SimService on, Runnable task) {
        if (sim.running(on) < MOST_TASKS) {
            sim.spawn(on, task);
        }
    }

    private void die() {
        if (deathsLeft > 0) {
            deathsLeft--;
            int dying = random.nextInt(instances.length);
            sim.kill(instances[dying]);
            instances[dying] = instance(inbox);
        }
    }

    final <T> Optional<T> anyOf(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    /** @param about the members of its object, besides whose it is */
    final void happened(String type, String about) {
        var event =
                new Event(events.size() + 1, type, "{%s,\"customer\":\"%s\"}".formatted(about, SimCustomers.CUSTOMER));
        events.add(event);
        undelivered.add(event);
    }

    /** The event of what happened last never comes. */
    final void isLost() {
        undelivered.remove(events.removeLast());
    }

    /** The event that came last, of those not worked through when an instance last looked: who believes events believes it. */
    final @Nullable Event lastHeard() {
        return lastHeard;
    }

    /** One of those that Stripe has not heard of that they are stored; or one that it has, once more. */
    private void bring() {
        if (events.isEmpty() || random.nextInt(5) == 0) {
            // It was lost on its way, and is brought again.
            return;
        }
        boolean isAgain = undelivered.isEmpty() || random.nextInt(6) == 0;
        var from = isAgain ? events : undelivered;
        deliver(from.get(random.nextInt(from.size())), anInstance());
    }

    private void deliver(Event event, SimService to) {
        if (bug == Bug.ANSWERED_BEFORE_STORED) {
            undelivered.remove(event);
        }
        sim.spawn(to, () -> {
            to.hear(event.payload());
            sim.step();
            undelivered.remove(event);
        });
    }

    private void work(SimService instance) {
        spawn(instance, () -> {
            if (!inbox.open().isEmpty()) {
                lastHeard = events.get(Event.number(inbox.open().getLast()) - 1);
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
                clock.pass(LONGER_THAN_A_LEASE);
                work(anInstance());
            } else {
                deathsLeft = 0;
                if (!settles()) {
                    return isAllHeard() ? verdict() : "an event is lost";
                }
            }
        }
        return "it never ends: " + inbox.open() + " are not worked through";
    }

    private boolean isAllHeard() {
        return events.stream().allMatch(event -> inbox.has(event.id()));
    }
}
