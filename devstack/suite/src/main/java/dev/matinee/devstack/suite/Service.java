package dev.matinee.devstack.suite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A Spring Boot service of the suite.
 *
 * @param uses the stores it is given settings and passwords for
 * @param after other parts that must be up before it starts, besides its stores
 */
public record Service(String name, Set<Use> uses, Set<String> after) {
    /** A kind of store. */
    public enum Use {
        MYSQL("mysql"),
        CASSANDRA("cassandra"),
        KAFKA("kafka"),
        REDIS("redis-cache", "redis-state"),
        S3("s3");

        private final List<String> parts;

        Use(String... parts) {
            this.parts = List.of(parts);
        }
    }

    /** Everything that must be up before it starts. */
    public Set<String> needs() {
        Set<String> needs = new LinkedHashSet<>(after);
        uses.forEach(use -> needs.addAll(use.parts));
        return needs;
    }

    /** Its schema in MySQL, and the user that goes with it: {@code auth} for {@code auth-service}. */
    public String schema() {
        return name.replace("-service", "");
    }
}
