package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.supervisor.ProcessLedger;
import dev.matinee.devstack.supervisor.Report;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what {@code up} started, stores last. */
@Command(name = "down", description = "Stops everything, stores last, and loses nothing.")
final class DownCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        Optional<ProcessHandle> supervisor =
                place.report().map(Report::pid).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (supervisor.isPresent()) {
            supervisor.get().destroy();
            supervisor.get().onExit().join();
            System.out.println("Matinee is stopped. ./matinee up goes on where it was");
            return 0;
        }
        try (RunLock lock = RunLock.of(home)) {
            List<String> left = new ProcessLedger(home.run().resolve("processes")).endLeftovers();
            if (left.isEmpty()) {
                throw Complaint.notRunning();
            }
            System.out.println("Stopped what was left running: " + String.join(", ", left));
            return 0;
        }
    }
}
