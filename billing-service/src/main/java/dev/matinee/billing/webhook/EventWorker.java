package dev.matinee.billing.webhook;

import dev.matinee.billing.webhook.Inbox.Batch;
import dev.matinee.billing.webhook.Inbox.Taken;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works through stored events, woken by each and looking by itself for what a crash left behind. */
@Component
class EventWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 20;

    private final Inbox inbox;
    private final EventWork work;
    private final Semaphore woken = new Semaphore(0);
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean running;
    private @Nullable Thread thread;

    EventWorker(Inbox inbox, EventWork work) {
        this.inbox = inbox;
        this.work = work;
    }

    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("stripe-events").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                try {
                    if (!begin(together) && !inbox.sort()) {
                        waitForMore();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException e) {
                    log.warn("Stripe's events could not be looked for, and are looked for again", e);
                    pause();
                }
            }
        }
    }

    /** Who is not done with one customer holds up no other, up to so many. */
    private boolean begin(Executor together) {
        if (underWay.get() >= MOST_AT_ONCE) {
            return false;
        }
        List<Batch> taken = inbox.take();
        taken.forEach(batch -> {
            underWay.incrementAndGet();
            together.execute(() -> {
                try {
                    work(batch);
                } finally {
                    underWay.decrementAndGet();
                    wake();
                }
            });
        });
        return !taken.isEmpty();
    }

    private void waitForMore() throws InterruptedException {
        if (woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void pause() {
        try {
            if (woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Woken early");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One after the other; what one of them asked Stripe is not asked again for those that were there by then. Where Stripe is away the
     * rest need not be tried, and for what there is no time left they are taken again.
     */
    void work(Batch batch) {
        var worked = new ArrayList<String>();
        var ignored = new ArrayList<String>();
        var asked = new HashSet<Reason>();
        var left = new ArrayDeque<>(batch.events());
        while (!left.isEmpty() && inbox.hasTime(batch)) {
            Taken event = left.remove();
            try {
                (work.work(batch.stripeCustomer(), event, asked) ? worked : ignored).add(event.id());
            } catch (Problem problem) {
                if (problem.code() == CommonProblem.UNAVAILABLE) {
                    inbox.postpone(event, problem.toString());
                    left.forEach(other -> inbox.postpone(other, problem.toString()));
                    left.clear();
                } else {
                    failed(event, problem);
                }
            } catch (RuntimeException e) {
                failed(event, e);
            }
        }
        inbox.over(batch, worked, ignored);
    }

    private void failed(Taken event, RuntimeException cause) {
        log.warn(
                "Stripe's event {} ({}) could not be worked through, attempt {}",
                event.id(),
                event.type(),
                event.attempts() + 1,
                cause);
        inbox.failed(event, cause.toString());
    }
}
