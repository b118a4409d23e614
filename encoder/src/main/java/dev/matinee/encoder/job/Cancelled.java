package dev.matinee.encoder.job;

/** An operator wants this encoding no more. */
final class Cancelled extends RuntimeException {
    Cancelled() {
        super("The encoding was cancelled");
    }
}
