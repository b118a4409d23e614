package dev.matinee.devstack.testing;

/** A Cassandra, and the name of a keyspace that is nobody else's. */
public record TestKeyspace(String host, int port, String datacenter, String keyspace) {
    public String contactPoint() {
        return host + ":" + port;
    }

    /** Sets {@code spring.cassandra.*}, and lets the service make its keyspace. */
    public void into(SettingsReceiver settings) {
        settings.add("spring.cassandra.contactpoints", this::contactPoint);
        settings.add("spring.cassandra.localdatacenter", this::datacenter);
        settings.add("spring.cassandra.keyspacename", this::keyspace);
        settings.add("matinee.cassandra.create-keyspace", () -> true);
    }
}
