package dev.matinee.ingest.source;

import java.nio.file.Path;
import java.util.Optional;

/** Fetches pictures that a source names by address. */
@FunctionalInterface
public interface Downloads {
    /** Fetches none: titles get the house's pictures. */
    Downloads NONE = address -> Optional.empty();

    /** The picture as a file; empty where it cannot be had. */
    Optional<Path> picture(String address);
}
