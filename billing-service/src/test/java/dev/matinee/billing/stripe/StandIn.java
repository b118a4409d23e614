package dev.matinee.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.service.V1Services;
import dev.matinee.devstack.stripe.StripeServer;
import dev.matinee.devstack.stripe.StripeSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;

/** The stand-in for Stripe, without a service that it tells of anything. */
public final class StandIn implements AutoCloseable {
    private static final String KEY = "sk_test_standin";

    private final StripeServer server;
    private final V1Services stripe;

    public StandIn(Path state) throws IOException {
        server = new StripeServer(
                new StripeSettings(InetAddress.getLoopbackAddress(), 0, state, null, null, KEY, "whsec_standin"),
                Clock.systemUTC());
        server.start();
        stripe = StripeClient.builder()
                .setApiKey(KEY)
                .setApiBase(address())
                .build()
                .v1();
    }

    private String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public V1Services stripe() {
        return stripe;
    }

    public StripeCalls calls() {
        return new StripeCalls(stripe);
    }

    /** The next such call fails at Stripe, which keeps that under its key. */
    public void fail(String method, String address, boolean done) {
        var request = HttpRequest.newBuilder(URI.create(address() + "/_stand-in/failures"))
                .header("Authorization", "Bearer " + KEY)
                .POST(BodyPublishers.ofString("method=" + method + "&address=" + address + "&done=" + done))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
