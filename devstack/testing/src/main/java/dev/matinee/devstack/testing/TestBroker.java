package dev.matinee.devstack.testing;

/** A Kafka broker. */
public record TestBroker(String bootstrapServers) {
    /** Sets {@code spring.kafka.bootstrap-servers}. */
    public void into(SettingsReceiver settings) {
        settings.add("spring.kafka.bootstrap-servers", this::bootstrapServers);
    }
}
