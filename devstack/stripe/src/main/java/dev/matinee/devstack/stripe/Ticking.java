package dev.matinee.devstack.stripe;

import dev.matinee.devstack.stripe.objects.Ledger;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Has time pass, each second and after each change: a change may have made something due. */
final class Ticking implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Semaphore woken = new Semaphore(1);
    private final Thread thread;
    private volatile boolean running = true;

    Ticking(Ledger ledger, Runnable tick) {
        ledger.afterChange(woken::release);
        thread = Thread.ofPlatform().daemon().name("time").unstarted(() -> run(tick));
    }

    void start() {
        thread.start();
    }

    private void run(Runnable tick) {
        while (running) {
            try {
                if (woken.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            tick.run();
        }
    }

    /** After this no tick begins, and none goes on. */
    @Override
    public void close() {
        running = false;
        woken.release();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
