package dev.matinee.devstack.part;

import java.io.IOException;
import java.util.Set;

/** One process of the suite, which stays. */
public record Part(String name, Set<String> needs, Preparation preparation, Probe probe) implements Step {
    /** Done right before the start: formats a disk, writes a configuration, and says what to run. */
    @FunctionalInterface
    public interface Preparation {
        Launch prepare() throws IOException, InterruptedException;
    }
}
