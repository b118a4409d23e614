package dev.matinee.devstack.store;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.part.Part;
import dev.matinee.devstack.part.PartFailure;
import dev.matinee.devstack.part.PartProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stores of one state folder, as child processes. Not safe for use by several threads, except {@link #parts()}. */
public final class Stores implements AutoCloseable {
    /** First starts on a machine that does much else at the same time take most of this. */
    public static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Whose pages may upload to stores that stand alone. */
    private static final String DEFAULT_APP = "http://localhost:8080";

    private final Home home;
    private final Cassandra cassandra;
    private final Kafka kafka;
    private final MariaDb mysql;
    private final Redis cache;
    private final Redis state;
    private final S3 s3;
    private final Map<String, PartProcess> running = new LinkedHashMap<>();

    /** @param appOrigins whose pages may put objects into S3, by signed addresses */
    public Stores(Home home, Ports ports, Secrets secrets, List<String> appOrigins) {
        this.home = home;
        this.cassandra = new Cassandra(home, ports);
        this.kafka = new Kafka(home, ports);
        this.mysql = new MariaDb(home, ports, secrets);
        this.cache = Redis.cache(home, ports, secrets);
        this.state = Redis.state(home, ports, secrets);
        this.s3 = new S3(home, ports, secrets, appOrigins);
    }

    /** Stores of no suite: pages of an app on its usual port may upload. */
    public Stores(Home home, Ports ports, Secrets secrets) {
        this(home, ports, secrets, List.of(DEFAULT_APP));
    }

    /** Stores of this folder, with ports and secrets that are kept there. */
    public static Stores in(Home home) {
        return new Stores(home, new Ports(home.ports()), new Secrets(home));
    }

    /** All of them, the slowest to start first. */
    public List<Part> parts() {
        return List.of(cassandra.part(), kafka.part(), mysql.part(), s3.part(), cache.part(), state.part());
    }

    /** Starts those that are named and do not run yet, side by side, and returns when each answers. */
    public void start(List<String> names) throws IOException, InterruptedException {
        Map<String, PartProcess> fresh = new LinkedHashMap<>();
        for (Part part : parts()) {
            if (names.contains(part.name()) && !running.containsKey(part.name())) {
                PartProcess process = PartProcess.start(part, home);
                running.put(part.name(), process);
                fresh.put(part.name(), process);
            }
        }
        for (Map.Entry<String, PartProcess> store : fresh.entrySet()) {
            try {
                store.getValue().awaitAnswer(PATIENCE);
            } catch (PartFailure failure) {
                throw new IOException(store.getKey() + " " + failure.getMessage(), failure);
            }
        }
    }

    /** Starts all of them. */
    public void startAll() throws IOException, InterruptedException {
        start(parts().stream().map(Part::name).toList());
    }

    /** How a service reaches its schema. */
    public String jdbcUrl(String schema) {
        return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
                .formatted(mysql.port(), schema);
    }

    /** The password of a schema's user, who has the schema's name. */
    public String mysqlPassword(String schema) {
        return mysql.password(schema);
    }

    /** How to reach them: what {@code matinee.stores} names a file of. */
    public StoreAddresses addresses() {
        Map<String, String> of = new TreeMap<>();
        of.put("mysql.host", "127.0.0.1");
        of.put("mysql.port", Integer.toString(mysql.port()));
        of.put("mysql.root-password", mysql.rootPassword());
        of.put("cassandra.host", "127.0.0.1");
        of.put("cassandra.port", Integer.toString(cassandra.port()));
        of.put("cassandra.datacenter", Cassandra.DATACENTER);
        of.put("kafka.bootstrap-servers", "127.0.0.1:" + kafka.port());
        for (Redis redis : List.of(cache, state)) {
            String prefix = redis.name().replace('-', '.');
            of.put(prefix + ".host", "127.0.0.1");
            of.put(prefix + ".port", Integer.toString(redis.port()));
            of.put(prefix + ".password", redis.password());
        }
        of.put("s3.endpoint", s3.endpoint());
        of.put("s3.app-origin", s3.appOrigin());
        of.put("s3.region", S3.REGION);
        of.put("s3.access-key-id", s3.accessKeyId());
        of.put("s3.secret-access-key", s3.secretAccessKey());
        return new StoreAddresses(of);
    }

    /** Stops those that were started, each given the time to write what it holds. */
    @Override
    public void close() throws InterruptedException {
        for (PartProcess process : running.values()) {
            process.handle().destroy();
        }
        for (PartProcess process : running.values()) {
            process.stop(Duration.ofSeconds(60));
        }
        running.clear();
    }
}
