package dev.matinee.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.billing.webhook.Inbox.Batch;
import dev.matinee.billing.webhook.Inbox.Taken;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.testing.SteppingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How customers' events are worked through beside one another. */
class EventWorkerTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final SteppingClock clock = new SteppingClock();
    private final Heard inbox = new Heard();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** What was said of each event. */
    private final class Heard extends Inbox {
        final Queue<Batch> due = new ConcurrentLinkedQueue<>();
        final List<String> done = new CopyOnWriteArrayList<>();
        final List<String> postponed = new ArrayList<>();

        @SuppressWarnings("NullAway") // There is no database.
        Heard() {
            super(null, new EventSettings(LEASE), clock);
        }

        @Override
        public List<Batch> take() {
            var next = due.poll();
            return next == null ? List.of() : List.of(next);
        }

        @Override
        public boolean sort() {
            return false;
        }

        @Override
        public void over(Batch batch, List<String> worked, List<String> ignored) {
            done.addAll(worked);
        }

        @Override
        public void postpone(Taken event, String cause) {
            postponed.add(event.id());
        }
    }

    private Batch batch(String customer, String... events) {
        return new Batch(
                customer,
                clock.instant().plus(LEASE).toEpochMilli(),
                List.of(events).stream().map(id -> new Taken(id, "t", "{}", 0)).toList());
    }

    private interface Work {
        void on(String event);
    }

    @SuppressWarnings("NullAway") // What it is built on is never used.
    private EventWorker worker(Work work) {
        return new EventWorker(inbox, new EventWork(null, null, null, null, null, null, null) {
            @Override
            boolean work(String stripeCustomer, Taken event, Set<Reason> known) {
                asked.add(event.id());
                work.on(event.id());
                return true;
            }
        });
    }

    @Test
    void a_customer_who_is_stuck_holds_up_nobody() {
        var stuck = new CountDownLatch(1);
        var worker = worker(event -> {
            if (event.equals("stuck")) {
                await().until(() -> stuck.getCount() == 0);
            }
        });
        worker.start();
        try {
            inbox.due.add(batch("one", "stuck"));
            worker.wake();
            await().until(() -> asked.contains("stuck"));
            inbox.due.add(batch("other", "a"));
            worker.wake();
            await().until(() -> inbox.done.contains("a"));
            assertThat(inbox.done).doesNotContain("stuck");
        } finally {
            stuck.countDown();
            worker.stop();
        }
        assertThat(inbox.done).containsExactly("a", "stuck");
    }

    @Test
    void where_stripe_is_away_the_rest_is_not_tried() {
        var worker = worker(event -> {
            if (event.equals("b")) {
                throw CommonProblem.UNAVAILABLE.problem("away");
            }
        });
        worker.work(batch("one", "a", "b", "c", "d"));
        assertThat(asked).containsExactly("a", "b");
        assertThat(inbox.done).containsExactly("a");
        assertThat(inbox.postponed).containsExactly("b", "c", "d");
    }

    @Test
    void nothing_is_begun_for_which_there_may_be_no_time() {
        var worker = worker(event -> clock.pass(LEASE.dividedBy(2)));
        worker.work(batch("one", "a", "b"));
        assertThat(asked).containsExactly("a");
        assertThat(inbox.done).containsExactly("a");
        assertThat(inbox.postponed).as("it is due as it was").isEmpty();
    }
}
