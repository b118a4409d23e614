package dev.matinee.devstack.testing;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.store.StoreAddresses;
import dev.matinee.devstack.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Stores as child processes of this JVM. They end with it, and what they kept goes with them. */
final class ChildServers implements Servers {
    private final Path folder;
    private final Stores stores;

    ChildServers() {
        try {
            folder = Files.createTempDirectory("matinee-stores-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stores = Stores.in(new Home(Home.rootAround(Path.of("")), folder));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    @Override
    public synchronized StoreAddresses addresses(String... names) {
        try {
            stores.start(List.of(names));
            return stores.addresses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the stores were starting", e);
        }
    }

    private synchronized void end() {
        try {
            stores.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + " (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
