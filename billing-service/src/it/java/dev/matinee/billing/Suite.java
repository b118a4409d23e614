package dev.matinee.billing;

import dev.matinee.devstack.stripe.StripeServer;
import dev.matinee.devstack.stripe.StripeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The stand-in for Stripe beside the service under test; both know the other's port before they start. */
final class Suite {
    static final String KEY = "sk_test_billing";
    static final String SECRET = "whsec_billing";

    final int servicePort = freePort();
    private final int stripePort = freePort();
    private final Path state;
    private final String endpoint;
    private StripeServer server;

    Suite() {
        endpoint = webhook();
        state = folder();
        start();
    }

    /** @param endpoint where events are brought to, in the place of the service */
    Suite(String endpoint) {
        this.endpoint = endpoint;
        state = folder();
        start();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("stripe-state");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        try {
            server = new StripeServer(
                    new StripeSettings(
                            InetAddress.getLoopbackAddress(),
                            stripePort,
                            state,
                            null,
                            URI.create(endpoint),
                            KEY,
                            SECRET),
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
    }

    void stop() {
        server.close();
    }

    String stripe() {
        return "http://127.0.0.1:" + stripePort;
    }

    String service() {
        return "http://127.0.0.1:" + servicePort;
    }

    String webhook() {
        return service() + "/api/billing/stripe/webhook";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
