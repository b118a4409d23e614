package dev.matinee.devstack.testing;

import dev.matinee.devstack.store.StoreAddresses;

/** A MySQL schema of a test's own, with its only user. */
public record TestSchema(String jdbcUrl, String username, String password) {
    static String url(StoreAddresses at, String schema) {
        return "jdbc:mysql://%s:%s/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
                .formatted(at.get("mysql.host"), at.get("mysql.port"), schema);
    }

    /** Sets {@code spring.datasource.*}. */
    public void into(SettingsReceiver settings) {
        settings.add("spring.datasource.url", this::jdbcUrl);
        settings.add("spring.datasource.username", this::username);
        settings.add("spring.datasource.password", this::password);
    }
}
