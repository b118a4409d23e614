package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets everything but what was built. */
@Command(name = "reset", description = "Forgets all accounts, films, positions and keys. Asks first.")
final class ResetCommand implements Callable<Integer> {
    private static final List<String> FORGOTTEN = List.of("data", "secrets", "cdn", "logs", "ports");

    @Mixin
    private final Place place = new Place();

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Home home = place.home();
        try (RunLock lock = RunLock.of(home)) {
            if (!yes && !agreed(home)) {
                throw new Complaint("Nothing was forgotten");
            }
            for (String name : FORGOTTEN) {
                delete(home.state().resolve(name));
            }
        }
        System.out.println("Forgotten. The next ./matinee up begins anew");
        return 0;
    }

    private static boolean agreed(Home home) throws IOException {
        System.out.print("Forget all accounts, films, positions and keys in %s? [y/N] ".formatted(home.state()));
        System.out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().matches("(?i)y|yes");
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
