package dev.matinee.devstack.build;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What was built, out of what: one fingerprint a thing, kept in a file. */
final class BuiltBefore {
    private final Path file;
    private final Properties fingerprints = new Properties();

    BuiltBefore(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                fingerprints.load(in);
            }
        }
    }

    synchronized boolean outOf(String thing, String fingerprint) {
        return fingerprint.equals(fingerprints.getProperty(thing));
    }

    synchronized void now(String thing, String fingerprint) throws IOException {
        fingerprints.setProperty(thing, fingerprint);
        try (Writer out = Files.newBufferedWriter(file)) {
            fingerprints.store(out, null);
        }
    }
}
