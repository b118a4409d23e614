package dev.matinee.devstack;

import dev.matinee.devstack.supervisor.Report;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Waits for the demo. */
@Command(name = "wait", description = "Returns when the whole demo is in.")
final class WaitCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String shown = "";
        while (true) {
            Report report = place.report().orElseThrow(Complaint::notRunning);
            if (report.complete()) {
                System.out.println("The whole demo is in: " + report.address());
                return 0;
            }
            if (report.failed()) {
                throw new Complaint(report.failure());
            }
            String note = report.steps().stream()
                    .filter(step -> step.name().equals("demo"))
                    .map(step -> step.note())
                    .findFirst()
                    .orElse("");
            if (!note.equals(shown)) {
                shown = note;
                System.out.println(note);
            }
            ProcessHandle supervisor = ProcessHandle.of(report.pid()).orElseThrow(Complaint::notRunning);
            try {
                supervisor.onExit().get(1, TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException stillRunning) {
                continue;
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
