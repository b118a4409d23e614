package dev.matinee.devstack.search;

import dev.matinee.devstack.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every line that a part of the suite wrote. */
final class LogLines {
    private LogLines() {}

    static void search(Home home, Finds finds) throws IOException {
        for (Path log : logs(home.logs())) {
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                lines.forEach(
                        line -> finds.look("log " + log.getFileName(), line.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
    }

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
