package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The stores alone, for tests that are run again and again. */
@Command(
        name = "stores",
        description = "Starts the stores alone and stays until Ctrl-C. Tests use them with -Dmatinee.stores=FILE.")
final class StoresCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Option(names = "--file", paramLabel = "FILE", description = "where to write how they are reached")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        Path description = file == null ? home.run().resolve("stores.properties") : file;
        Stores stores = Stores.in(home);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stores.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stopped.countDown();
        }));
        stores.startAll();
        stores.addresses().write(description);
        System.out.println("The stores answer. How to reach them: " + description);
        stopped.await();
        return 0;
    }
}
