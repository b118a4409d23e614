package dev.matinee.devstack.suite;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.ResidentMemory;
import dev.matinee.devstack.part.Step;
import dev.matinee.devstack.supervisor.CpuTime;
import dev.matinee.devstack.supervisor.Report;
import dev.matinee.devstack.supervisor.StatusFile;
import dev.matinee.devstack.supervisor.StepReport;
import dev.matinee.devstack.supervisor.StepState;
import dev.matinee.devstack.supervisor.Supervisor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The suite of one state folder: started once, told about, and stopped. */
public final class Suite {
    /** What is still going on when the home page plays already. */
    private static final Set<String> LATER = Set.of("demo", "aot");

    private final Home home;
    private final SuiteParts parts;
    private final Supervisor supervisor;
    private final CpuTime cpu = new CpuTime();
    private final long begun = System.nanoTime();

    public Suite(Home home, Map<String, String> environment, int edgePort) throws IOException {
        this.home = home;
        DemoProgress.forget(home);
        this.parts = new SuiteParts(home, environment, edgePort);
        List<Step> steps = parts.steps();
        this.supervisor = new Supervisor(home, steps);
    }

    public void start() {
        supervisor.start();
    }

    /** Returns when nothing runs any more. */
    public void stop() throws InterruptedException {
        supervisor.stop();
    }

    /** How it is now. */
    public Report report() throws IOException {
        DemoProgress demo = DemoProgress.of(home);
        List<StepReport> steps = supervisor.reports().stream()
                .map(step -> step.name().equals("demo") && step.state() == StepState.STARTING
                        ? step.noting(demo.note())
                        : step)
                .toList();
        boolean up = steps.stream()
                .filter(step -> !LATER.contains(step.name()))
                .allMatch(step -> step.state() == StepState.UP || step.state() == StepState.DONE);
        boolean demoIn = steps.stream()
                .filter(step -> step.name().equals("demo"))
                .allMatch(step -> step.state() == StepState.DONE);
        boolean firstFilm = demoIn || demo.firstPlayable();
        long pid = ProcessHandle.current().pid();
        return new Report(
                pid,
                StatusFile.started(ProcessHandle.current()),
                parts.publicUrl(),
                (System.nanoTime() - begun) / 1e9,
                ResidentMemory.ofProcess(pid)
                        + steps.stream().mapToLong(StepReport::memory).sum(),
                cpu.seconds(),
                up && firstFilm,
                up && (demoIn || demo.complete()),
                supervisor.isStopping(),
                steps);
    }
}
