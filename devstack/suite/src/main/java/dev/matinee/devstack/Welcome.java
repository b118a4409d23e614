package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said when the home page plays. */
final class Welcome {
    private Welcome() {}

    static String to(String address, Home home) throws IOException {
        StringBuilder text = new StringBuilder("%n  Matinee plays at %s%n".formatted(address));
        Path logins = home.root().resolve("ingest/demo/logins.txt");
        if (Files.exists(logins)) {
            Files.readAllLines(logins)
                    .forEach(line -> text.append("  ")
                            .append(line.replace(".matinee/", home.state() + "/"))
                            .append(System.lineSeparator()));
        }
        text.append("  operator: operator@matinee.local, its password is in %s%n"
                .formatted(home.secrets("stores").resolve("operator")));
        return text.append(System.lineSeparator()).toString();
    }
}
