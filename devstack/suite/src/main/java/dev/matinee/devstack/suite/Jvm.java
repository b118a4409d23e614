package dev.matinee.devstack.suite;

import dev.matinee.devstack.part.Launch;
import java.util.List;
import java.util.Map;

/** How JVMs are told to be quick to start and small. */
final class Jvm {
    /** What C2 would compile pays off in minutes, not while the suite starts: a benchmark wants other flags. */
    private static final String SERVICE =
            "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xss512k -XX:TieredStopAtLevel=1";

    /**
     * What holds all titles in memory has room for a hundred thousand of them: what is not used is not taken. The young are few, for
     * all of their room is soon taken.
     */
    private static final Map<String, String> HEAPS = Map.of(
            "catalog-service", "-Xmx768m -Xmn96m",
            "playback-service", "-Xmx384m -Xmn48m",
            "profile-service", "-Xmx384m -Xmn48m",
            "recommendation-service", "-Xmx448m -Xmn64m");

    private static final String HEAP = "-Xmx192m -Xmn48m";

    private Jvm() {}

    /** For a Spring Boot service; {@code MATINEE_JVM} in the environment says otherwise. */
    static List<String> service(String name, Map<String, String> environment) {
        List<String> command = Launch.java(HEAPS.getOrDefault(name, HEAP).split(" "));
        command.addAll(List.of(environment.getOrDefault("MATINEE_JVM", SERVICE).split(" ")));
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        return command;
    }

    /** For a plain program. */
    static List<String> small(String heap) {
        return Launch.java(
                heap,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}
