package dev.matinee.billing;

import dev.matinee.devstack.stripe.StripeServer;
import dev.matinee.devstack.stripe.StripeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

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

    /** Stripe's events wait until that is over, and come then. */
    void hold(boolean hold) {
        control("/_stand-in/webhooks", "hold=" + hold);
    }

    /** What is settled of retries. */
    void retries(String settled) {
        control("/_stand-in/retries", settled);
    }

    /** The next such call fails at Stripe, which keeps that under its key. @param done whether what it asks for is done all the same */
    void fail(String method, String address, boolean done) {
        control("/_stand-in/failures", "method=" + method + "&address=" + address + "&done=" + done);
    }

    /** How many deliveries of events are on their way. */
    int waiting() {
        return JsonMapper.shared()
                .readTree(control("/_stand-in/webhooks", ""))
                .path("waiting")
                .asInt();
    }

    private String control(String path, String form) {
        var request = HttpRequest.newBuilder(URI.create(stripe() + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
