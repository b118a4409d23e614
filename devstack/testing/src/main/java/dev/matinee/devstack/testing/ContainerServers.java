package dev.matinee.devstack.testing;

import dev.matinee.devstack.store.StoreAddresses;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.testcontainers.cassandra.CassandraContainer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mysql.MySQLContainer;

/**
 * Stores in containers: the real MySQL, and the Redis that the suite runs on in production. S3 stays the child process
 * that it is on one machine. Testcontainers ends the containers with this JVM.
 */
final class ContainerServers implements Servers {
    private static final String PASSWORD = "only-in-a-test-container";

    private final Set<String> started = new HashSet<>();
    private final Map<String, String> known = new TreeMap<>();

    @Override
    public synchronized StoreAddresses addresses(String... stores) {
        for (String store : stores) {
            if (started.add(store)) {
                start(store);
            }
        }
        return new StoreAddresses(known);
    }

    private void start(String store) {
        switch (store) {
            case "mysql" -> mysql();
            case "cassandra" -> cassandra();
            case "kafka" -> kafka();
            case "redis-cache" -> redis("redis.cache", "allkeys-lru", "no");
            case "redis-state" -> redis("redis.state", "noeviction", "yes");
            case "s3" -> known.putAll(new ChildServers().addresses("s3").values());
            default -> throw new IllegalArgumentException("No store is named " + store);
        }
    }

    @SuppressWarnings("resource") // Testcontainers ends it
    private void mysql() {
        MySQLContainer mysql =
                new MySQLContainer("mysql:8.4").withUsername("root").withPassword(PASSWORD);
        mysql.start();
        known.put("mysql.host", mysql.getHost());
        known.put("mysql.port", Integer.toString(mysql.getMappedPort(MySQLContainer.MYSQL_PORT)));
        known.put("mysql.root-password", PASSWORD);
    }

    @SuppressWarnings("resource") // Testcontainers ends it
    private void cassandra() {
        CassandraContainer cassandra = new CassandraContainer("cassandra:5.0");
        cassandra.start();
        known.put("cassandra.host", cassandra.getContactPoint().getHostString());
        known.put("cassandra.port", Integer.toString(cassandra.getContactPoint().getPort()));
        known.put("cassandra.datacenter", cassandra.getLocalDatacenter());
    }

    @SuppressWarnings("resource") // Testcontainers ends it
    private void kafka() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.2");
        kafka.start();
        known.put("kafka.bootstrap-servers", kafka.getBootstrapServers());
    }

    @SuppressWarnings("resource") // Testcontainers ends it
    private void redis(String prefix, String policy, String appendOnly) {
        GenericContainer<?> redis = new GenericContainer<>("redis:7")
                .withExposedPorts(6379)
                .withCommand(
                        "redis-server",
                        "--requirepass",
                        PASSWORD,
                        "--maxmemory",
                        "96mb",
                        "--maxmemory-policy",
                        policy,
                        "--appendonly",
                        appendOnly);
        redis.start();
        known.put(prefix + ".host", redis.getHost());
        known.put(prefix + ".port", Integer.toString(redis.getMappedPort(6379)));
        known.put(prefix + ".password", PASSWORD);
    }
}
