package dev.matinee.gateway;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** What is behind the door, played by one server: it answers all alike, remembers who came, and publishes the keys. */
public final class Services implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch more = new CountDownLatch(1);
    private final AtomicReference<String> jwks = new AtomicReference<>();
    final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** @param headers by their names in small letters */
    record Seen(String path, Map<String, List<String>> headers, String body) {}

    public Services() {
        publishOwn();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The key of {@link TestTokens} is published, as it is at first. */
    public void publishOwn() {
        TestTokens.into((name, value) -> jwks.set((String) value.get()));
    }

    /** Other keys are published from now on, or none. */
    public void publish(JWKSet keys) {
        jwks.set(keys.toString());
    }

    private void serve(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getRawPath();
        try (call) {
            if (path.endsWith("/jwks.json")) {
                answer(call, jwks.get());
                return;
            }
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = new java.util.TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(call.getRequestHeaders());
            seen.add(new Seen(path, headers, body));
            if (path.endsWith("/slow")) {
                ended.await();
            }
            if (path.endsWith("/events")) {
                stream(call);
                return;
            }
            answer(call, "{}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An event at once, and another when the test says so. */
    private void stream(HttpExchange call) throws IOException, InterruptedException {
        call.getResponseHeaders().set("Content-Type", "text/event-stream");
        call.sendResponseHeaders(200, 0);
        var out = call.getResponseBody();
        out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        more.await();
        out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Lets streams go on. */
    void streamOn() {
        more.countDown();
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.getResponseHeaders().set("Server", "a service");
        call.getResponseHeaders().set("X-Powered-By", "its framework");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
    }

    @Override
    public void close() {
        ended.countDown();
        more.countDown();
        server.stop(0);
    }
}
