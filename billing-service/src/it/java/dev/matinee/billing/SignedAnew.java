package dev.matinee.billing;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Executors;

/** Brings on Stripe's events as if they were signed now, for a service whose clock is not that of the day. */
final class SignedAnew implements Closeable {
    private final HttpServer server;
    private final Clock clock;
    private volatile String webhook = "";

    SignedAnew(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::bringOn);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void to(String address) {
        webhook = address;
    }

    private void bringOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            long now = clock.instant().getEpochSecond();
            String signature = Webhook.Util.computeHmacSha256(Suite.SECRET, now + "." + event);
            var answer = Caller.open(webhook, event, "Stripe-Signature", "t=" + now + ",v1=" + signature);
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
