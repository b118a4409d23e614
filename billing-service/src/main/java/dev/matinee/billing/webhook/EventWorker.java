package dev.matinee.billing.webhook;

import dev.matinee.billing.webhook.Inbox.Batch;
import dev.matinee.billing.webhook.Inbox.Taken;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final Inbox inbox;
    private final EventWork work;
    private final Semaphore woken = new Semaphore(0);
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
        while (running) {
            try {
                List<Batch> taken = inbox.take();
                if (taken.isEmpty() && !inbox.sort()) {
                    if (woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                        woken.drainPermits();
                    }
                    continue;
                }
                try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                    taken.forEach(batch -> together.execute(() -> work(batch)));
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

    private void pause() {
        try {
            if (woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Woken early");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One after the other; what one of them asked Stripe is not asked again for those that were there by then. */
    void work(Batch batch) {
        var worked = new ArrayList<String>();
        var ignored = new ArrayList<String>();
        var asked = new HashSet<Reason>();
        for (Taken event : batch.events()) {
            try {
                (work.work(batch.stripeCustomer(), event, asked) ? worked : ignored).add(event.id());
            } catch (Problem problem) {
                if (problem.code() == CommonProblem.UNAVAILABLE) {
                    inbox.postpone(event, problem.toString());
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
