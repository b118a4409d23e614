package dev.matinee.devstack.part;

import java.io.IOException;
import java.util.Set;

/** A step that ends by itself, with or without success. */
public record Chore(String name, Set<String> needs, Work work) implements Step {
    /** What is to be done. Interrupted when the suite stops before it is. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, InterruptedException, PartFailure;
    }
}
