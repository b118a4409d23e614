package dev.matinee.devstack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param environment added to the environment of whoever launches
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {
    /** The JVM that this very process runs on. */
    public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    public Launch(List<String> command, Path directory) {
        this(command, Map.of(), directory);
    }

    /** A command line that starts with this JVM. */
    public static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        Collections.addAll(command, arguments);
        return command;
    }
}
