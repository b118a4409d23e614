package dev.matinee.devstack.testing;

import java.io.IOException;

/**
 * A way to a Kafka broker that can be cut. A broker tells its clients where it is, and from then on they go there: on this way they
 * are told of its near end instead.
 */
public final class BrokerCable implements AutoCloseable {
    private final String host;
    private final Cable cable;

    /** @param bootstrapServers of the only broker: its host, as it calls itself, and its port */
    public BrokerCable(String bootstrapServers) {
        String place = bootstrapServers.substring(bootstrapServers.lastIndexOf('/') + 1);
        host = place.substring(0, place.lastIndexOf(':'));
        int port = Integer.parseInt(place.substring(host.length() + 1));
        cable = new Cable(host, port, () -> new Told(written(port)));
    }

    /** Kafka writes a place as its name and four bytes. */
    private String written(int port) {
        return host + "\0\0" + (char) (port >> 8) + (char) (port & 0xff);
    }

    private final class Told implements Cable.Ear {
        private final String far;

        Told(String far) {
            this.far = far;
        }

        @Override
        public boolean hears(boolean asking, String some) {
            return true;
        }

        @Override
        public String carried(boolean asking, String some) {
            return asking ? some : some.replace(far, written(cable.port()));
        }
    }

    public String bootstrapServers() {
        return host + ":" + cable.port();
    }

    /** The broker is away. */
    public void cut() throws IOException {
        cable.cut();
    }

    /** It is there again. */
    public void mend() {
        cable.mend();
    }

    @Override
    public void close() throws IOException {
        cable.close();
    }
}
