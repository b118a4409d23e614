package dev.matinee.devstack.testing;

import dev.matinee.devstack.store.StoreAddresses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Stores for tests, started when first asked for. They are
 *
 * <ul>
 *   <li>those that the file named by the system property {@code matinee.stores} describes ({@code ./matinee stores}
 *       writes it), or
 *   <li>containers, with {@code matinee.containers=true} (the Maven profile {@code containers}), or
 *   <li>child processes of this JVM, in a folder that goes with it.
 * </ul>
 *
 * <p>Schemas and keyspaces are fresh for each call; topics, Redis keys and buckets are shared by all tests that use the
 * same stores, so tests must bring ids of their own.
 */
public final class TestStores {
    private static final Servers SERVERS = Servers.chosen();

    private TestStores() {}

    /**
     * A fresh schema, and a user who may do everything in it and nothing elsewhere.
     *
     * @param name what the names of both begin with: at most 20 letters, digits and underscores
     */
    public static TestSchema mysql(String name) {
        StoreAddresses at = SERVERS.addresses("mysql");
        String fresh = name + "_" + random();
        String password = random() + random();
        try (Connection connection =
                        DriverManager.getConnection(TestSchema.url(at, ""), "root", at.get("mysql.root-password"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE `%s`".formatted(fresh));
            statement.execute("CREATE USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(fresh, password));
            statement.execute("GRANT ALL PRIVILEGES ON `%1$s`.* TO '%1$s'@'%%'".formatted(fresh));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the schema " + fresh, e);
        }
        return new TestSchema(TestSchema.url(at, fresh), fresh, password);
    }

    /** A name for a keyspace that does not exist yet: the service makes it. */
    public static TestKeyspace cassandra() {
        StoreAddresses at = SERVERS.addresses("cassandra");
        return new TestKeyspace(
                at.get("cassandra.host"),
                Integer.parseInt(at.get("cassandra.port")),
                at.get("cassandra.datacenter"),
                "test_" + random());
    }

    public static TestBroker kafka() {
        return new TestBroker(SERVERS.addresses("kafka").get("kafka.bootstrap-servers"));
    }

    /** Both of them: the one that may forget, and the one that may not. */
    public static TestRedis redis() {
        StoreAddresses at = SERVERS.addresses("redis-cache", "redis-state");
        return new TestRedis(TestRedis.Server.of(at, "redis.cache"), TestRedis.Server.of(at, "redis.state"));
    }

    /** An S3 whose buckets are there already. */
    public static TestS3 s3() {
        StoreAddresses at = SERVERS.addresses("s3");
        return new TestS3(
                at.get("s3.endpoint"), at.get("s3.region"), at.get("s3.access-key-id"), at.get("s3.secret-access-key"));
    }

    /** The origin of the app whose pages that S3 lets put objects by signed addresses. */
    public static String appOrigin() {
        return SERVERS.addresses("s3").get("s3.app-origin");
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
