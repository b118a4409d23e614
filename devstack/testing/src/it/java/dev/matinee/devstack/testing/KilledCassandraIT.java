package dev.matinee.devstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.part.Part;
import dev.matinee.devstack.part.PartFailure;
import dev.matinee.devstack.part.PartProcess;
import dev.matinee.devstack.store.Stores;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Cassandra of its own, with the settings of every suite, ended in the midst of its work as nothing but a crash ends it. */
class KilledCassandraIT {
    private static final int WRITERS = 8;
    /** Some segments of the commit log's, and less than a memtable: nothing was flushed yet. */
    private static final int BEFORE_THE_END = 6_000;

    @TempDir
    Path folder;

    private Home home;
    private Ports ports;
    private Part cassandra;
    private PartProcess process;

    @BeforeEach
    void start() throws IOException, InterruptedException, PartFailure {
        home = new Home(Home.rootAround(Path.of("")), folder);
        ports = new Ports(home.ports());
        cassandra = new Stores(home, ports, new Secrets(home))
                .parts().stream()
                        .filter(part -> part.name().equals("cassandra"))
                        .findFirst()
                        .orElseThrow();
        started();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (process != null) {
            process.stop(Duration.ofSeconds(30));
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill() throws IOException, InterruptedException, PartFailure {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        try (CqlSession session = session()) {
            session.execute(
                    "CREATE KEYSPACE films WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
            session.execute("CREATE TABLE films.film (id int PRIMARY KEY, sheet text)");
            writeUntilKilled(session, acknowledged);
        }
        started();
        try (CqlSession session = session()) {
            Set<Integer> there = new HashSet<>();
            session.execute("SELECT id FROM films.film").forEach(row -> there.add(row.getInt("id")));
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_END);
            assertThat(there).containsAll(acknowledged);
        }
    }

    /** Half of them as catalog-service writes: only if nobody else did. */
    private void writeUntilKilled(CqlSession session, Set<Integer> acknowledged) throws InterruptedException {
        var always = session.prepare("INSERT INTO films.film (id, sheet) VALUES (?, ?)");
        var ifNew = session.prepare("INSERT INTO films.film (id, sheet) VALUES (?, ?) IF NOT EXISTS");
        String sheet = "A masked man. ".repeat(100);
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_END);
        Thread[] writers = new Thread[WRITERS];
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = writer;
            writers[writer] = Thread.ofPlatform().start(() -> {
                try {
                    for (int id = first; ; id += WRITERS) {
                        session.execute((id % 2 == 0 ? always : ifNew).bind(id, sheet));
                        acknowledged.add(id);
                        enough.countDown();
                    }
                } catch (DriverException killed) {
                    // It was not acknowledged, so nobody counts on it.
                }
            });
        }
        boolean written = enough.await(2, TimeUnit.MINUTES);
        process.handle().destroyForcibly();
        process.awaitEnd();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(written).isTrue();
    }

    private void started() throws IOException, InterruptedException, PartFailure {
        process = PartProcess.start(cassandra, home);
        process.awaitAnswer(Stores.PATIENCE);
    }

    private CqlSession session() {
        return CqlSession.builder()
                .addContactPoint(new InetSocketAddress("127.0.0.1", ports.port("cassandra")))
                .withLocalDatacenter("datacenter1")
                .build();
    }
}
