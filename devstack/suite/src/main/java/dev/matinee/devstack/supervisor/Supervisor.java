package dev.matinee.devstack.supervisor;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts each step as soon as what it needs is up, and stops each as soon as nothing needs it any more. */
public final class Supervisor {
    private final Steps steps;
    private final Map<String, RunningStep> running = new LinkedHashMap<>();
    private volatile boolean stopping;

    public Supervisor(Home home, List<Step> all) {
        this.steps = new Steps(all);
        ProcessLedger ledger = new ProcessLedger(home.run().resolve("processes"));
        for (Step step : steps.all()) {
            running.put(step.name(), new RunningStep(step, home, ledger));
        }
    }

    /** Starts all of them and returns at once. */
    public void start() {
        for (RunningStep step : running.values()) {
            Thread.ofVirtual().name(step.step().name()).start(() -> await(step));
        }
    }

    private void await(RunningStep step) {
        List<RunningStep> needs = steps.needsOf(step.step()).stream()
                .map(running::get)
                .filter(need -> need != null)
                .toList();
        try {
            CompletableFuture.allOf(needs.stream().map(need -> need.up).toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException needFailed) {
            List<String> failed = needs.stream()
                    .filter(need -> need.up.isCompletedExceptionally())
                    .map(need -> need.step().name())
                    .toList();
            step.fail("it needs " + String.join(", ", failed));
            step.ended.complete(null);
            return;
        }
        if (stopping) {
            step.ended.complete(null);
        } else {
            step.run();
        }
    }

    /** Stops all of them, whatever needs others first, and returns when nothing runs any more. */
    public void stop() throws InterruptedException {
        stopping = true;
        List<Thread> stops = running.values().stream()
                .map(step -> Thread.ofVirtual().start(() -> stopAfterDependents(step)))
                .toList();
        for (Thread stop : stops) {
            stop.join();
        }
    }

    private void stopAfterDependents(RunningStep step) {
        try {
            for (String dependent : steps.dependentsOf(step.step())) {
                RunningStep other = running.get(dependent);
                if (other != null) {
                    other.ended.join();
                }
            }
            step.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isStopping() {
        return stopping;
    }

    /** How far each is, in the order they were given. */
    public List<StepReport> reports() {
        return running.values().stream().map(RunningStep::report).toList();
    }
}
