package dev.matinee.devstack;

import dev.matinee.devstack.supervisor.Board;
import dev.matinee.devstack.supervisor.Report;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what runs. */
@Command(name = "status", description = "Shows what runs: state, seconds to start, memory, ports.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() throws IOException {
        Report report = place.report().orElseThrow(Complaint::notRunning);
        System.out.print(Board.table(report));
        Properties ports = new Properties();
        try (Reader in = Files.newBufferedReader(place.home().ports())) {
            ports.load(in);
        }
        System.out.printf("%naddress: %s (supervisor: process %d)%n", report.address(), report.pid());
        System.out.println("ports: "
                + new TreeSet<>(ports.stringPropertyNames())
                        .stream()
                                .map(name -> name + " " + ports.getProperty(name))
                                .collect(Collectors.joining(", ")));
        return 0;
    }
}
