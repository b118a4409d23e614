package dev.matinee.ingest.studio;

/** The suite gave no answer within the client's patience. */
public final class Unreachable extends RuntimeException {
    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }

    Unreachable(String message) {
        super(message);
    }
}
