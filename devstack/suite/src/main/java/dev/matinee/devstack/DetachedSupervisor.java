package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.CommandLog;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.supervisor.Board;
import dev.matinee.devstack.supervisor.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts {@code up} as a process that outlives this one, and follows it until the home page plays. */
final class DetachedSupervisor {
    private final Place place;

    DetachedSupervisor(Place place) {
        this.place = place;
    }

    /** 0 when it plays, 1 when something failed; then nothing is left running. */
    int start() throws IOException, InterruptedException {
        Home home = place.home();
        place.status().delete();
        Path log = home.log("supervisor");
        Process supervisor = new ProcessBuilder(command())
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        Board board = new Board(System.out, Terminal.holds(26));
        while (!supervisor.waitFor(1, TimeUnit.SECONDS)) {
            Optional<Report> report = place.report();
            report.ifPresent(board::show);
            if (report.filter(Report::failed).isPresent()) {
                supervisor.destroy();
                supervisor.waitFor();
                throw new Complaint(report.get().failure());
            }
            if (report.filter(Report::playable).isPresent()) {
                System.out.print(Welcome.to(report.get().address(), home));
                return 0;
            }
        }
        throw new Complaint("the supervisor ended: " + CommandLog.why(log));
    }

    /** This very program again, in a session of its own. */
    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(Launch.java(
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Matinee.class.getName(),
                "up"));
        return command;
    }
}
