package dev.matinee.devstack.search;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.store.StoreAddresses;
import dev.matinee.devstack.store.Stores;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./matinee search WORD…}: looks into every store of the running suite (each column of each row, key, event and
 * object) and into every log, and says where a word is. What a store has deleted and not yet overwritten is not looked at.
 */
public final class Search {
    private Search() {}

    /** @param arguments the clone, the state folder, and the words */
    public static void main(String[] arguments) {
        try {
            var home = new Home(Path.of(arguments[0]), Path.of(arguments[1]));
            var finds = new Finds(new Words(List.of(arguments).subList(2, arguments.length)));
            StoreAddresses at = new Stores(home, Ports.inUse(home.ports()), new Secrets(home)).addresses();
            MySqlRows.search(at, finds);
            CassandraRows.search(at, finds);
            RedisKeys.search(at, finds);
            KafkaEvents.search(at, finds);
            S3Objects.search(at, finds);
            LogLines.search(home, finds);
            finds.lines().forEach(System.out::println);
        } catch (Exception e) {
            System.err.println("matinee: " + e);
            System.exit(1);
        }
    }
}
