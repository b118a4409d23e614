package dev.matinee.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a part has written. */
@Command(name = "logs", description = "Shows what a part has written.")
final class LogsCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "NAME", defaultValue = "", description = "a part, as status names it")
    private String name = "";

    @Option(names = "-f", description = "follow it")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path log = place.home().log(name);
        if (!name.matches("[\\w-]+") || !Files.exists(log)) {
            throw new Complaint("There is no log of '%s'. There are: %s"
                    .formatted(name, names(place.home().state().resolve("logs"))));
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", "500"));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static String names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".log"))
                    .map(file -> file.replace(".log", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
