package dev.matinee.devstack.part;

import java.io.IOException;
import java.util.Set;

/**
 * One process of the suite.
 *
 * @param needs the parts that must answer before this one is started
 */
public record Part(String name, Set<String> needs, Preparation preparation, Probe probe) {
    /** Done right before the start: formats a disk, writes a configuration, and says what to run. */
    @FunctionalInterface
    public interface Preparation {
        Launch prepare() throws IOException, InterruptedException;
    }
}
