package dev.matinee.devstack.supervisor;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.Chore;
import dev.matinee.devstack.part.Part;
import dev.matinee.devstack.part.PartFailure;
import dev.matinee.devstack.part.PartProcess;
import dev.matinee.devstack.part.ResidentMemory;
import dev.matinee.devstack.part.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One step from its start to its end, on a thread of its own. */
final class RunningStep {
    /** The slowest first start on a busy machine. */
    private static final Duration START = Duration.ofMinutes(6);

    private static final Duration STOP = Duration.ofSeconds(60);

    /** Completed when it is up or done; with an exception when it never will be. */
    final CompletableFuture<Void> up = new CompletableFuture<>();

    /** Completed when nothing of it runs any more. */
    final CompletableFuture<Void> ended = new CompletableFuture<>();

    private final Step step;
    private final Home home;
    private final ProcessLedger ledger;

    private volatile StepState state = StepState.WAITING;
    private volatile String note = "";
    private volatile long begun;
    private volatile long settled;
    private volatile @Nullable PartProcess process;
    private volatile @Nullable Thread thread;

    RunningStep(Step step, Home home, ProcessLedger ledger) {
        this.step = step;
        this.home = home;
        this.ledger = ledger;
    }

    Step step() {
        return step;
    }

    /** Runs it on this thread, until it ends. */
    void run() {
        thread = Thread.currentThread();
        begun = System.nanoTime();
        state = StepState.STARTING;
        try {
            switch (step) {
                case Part part -> stay(part);
                case Chore chore -> {
                    chore.work().run();
                    settle(StepState.DONE);
                    up.complete(null);
                }
            }
        } catch (InterruptedException stopped) {
            settle(StepState.STOPPED);
        } catch (IOException | PartFailure | RuntimeException | Error failure) {
            fail(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        } finally {
            ended.complete(null);
        }
    }

    private void stay(Part part) throws IOException, InterruptedException, PartFailure {
        PartProcess started = PartProcess.start(part, home);
        process = started;
        ledger.started(part.name(), started.handle());
        try {
            started.awaitAnswer(START);
            settle(StepState.UP);
            up.complete(null);
            int status = started.awaitEnd();
            if (state != StepState.STOPPING) {
                throw new PartFailure("ended with status %d: %s".formatted(status, started.lastLine()));
            }
        } finally {
            started.stop(STOP);
            ledger.ended(part.name());
        }
        state = StepState.STOPPED;
    }

    /** Says that it cannot start. */
    void fail(String reason) {
        note = reason;
        settle(StepState.FAILED);
        up.completeExceptionally(new IllegalStateException(step.name() + " failed"));
    }

    /** Asks it to end, and waits for that. */
    void stop() throws InterruptedException {
        PartProcess running = process;
        Thread runner = thread;
        if (state == StepState.UP && running != null) {
            state = StepState.STOPPING;
            running.stop(STOP);
        } else if (runner != null && !ended.isDone()) {
            runner.interrupt();
        } else {
            ended.complete(null);
        }
        ended.join();
        if (state == StepState.WAITING) {
            state = StepState.STOPPED;
        }
    }

    StepReport report() {
        PartProcess running = process;
        boolean alive = running != null && running.isAlive();
        long pid = running != null && alive ? running.handle().pid() : 0;
        long until = settled == 0 ? System.nanoTime() : settled;
        return new StepReport(
                step.name(), state, begun == 0 ? 0 : (until - begun) / 1e9, pid, ResidentMemory.ofProcess(pid), note);
    }

    private void settle(StepState reached) {
        state = reached;
        settled = System.nanoTime();
    }
}
