package dev.matinee.devstack.testing;

import dev.matinee.devstack.store.StoreAddresses;

/** The two Redis servers of the suite. */
public record TestRedis(Server cache, Server state) {
    /** One of them. */
    public record Server(String host, int port, String password) {
        static Server of(StoreAddresses at, String prefix) {
            return new Server(
                    at.get(prefix + ".host"), Integer.parseInt(at.get(prefix + ".port")), at.get(prefix + ".password"));
        }

        private void into(SettingsReceiver settings, String prefix) {
            settings.add(prefix + ".host", this::host);
            settings.add(prefix + ".port", this::port);
            settings.add(prefix + ".password", this::password);
        }
    }

    /** Sets {@code matinee.redis.cache.*} and {@code matinee.redis.state.*}. */
    public void into(SettingsReceiver settings) {
        cache.into(settings, "matinee.redis.cache");
        state.into(settings, "matinee.redis.state");
    }
}
