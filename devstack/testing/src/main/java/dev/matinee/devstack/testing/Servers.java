package dev.matinee.devstack.testing;

import dev.matinee.devstack.store.StoreAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where the stores of a test come from. */
@FunctionalInterface
interface Servers {
    /** Starts these stores if they do not run yet, and tells how to reach at least them. */
    StoreAddresses addresses(String... stores);

    static Servers chosen() {
        String description = System.getProperty("matinee.stores", "");
        if (!description.isBlank()) {
            return described(Path.of(description));
        }
        return Boolean.getBoolean("matinee.containers") ? new ContainerServers() : new ChildServers();
    }

    private static Servers described(Path file) {
        try {
            StoreAddresses addresses = StoreAddresses.read(file);
            return stores -> addresses;
        } catch (IOException e) {
            throw new UncheckedIOException("matinee.stores names a file that cannot be read: " + file, e);
        }
    }
}
