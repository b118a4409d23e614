package dev.matinee.billing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The way from a service to Stripe, on which answers may be lost, and changes wait for each other. */
final class WayToStripe {
    private static final Set<String> HOP_BY_HOP =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings");
    private static final int PATIENCE_SECONDS = 30;

    private final HttpClient stripe =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String to;
    private final HttpServer server;
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile String watched = "/";
    private volatile String lost = "";
    private volatile String met = "";
    private volatile CountDownLatch missing = new CountDownLatch(0);

    WayToStripe(String to) {
        this.to = to;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::carry);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String near() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Meanwhile Stripe does what changes something under that path, and the service hears nothing of it. */
    void losing(String path, Runnable meanwhile) {
        lost = path;
        watched = path;
        keys.clear();
        try {
            meanwhile.run();
        } finally {
            lost = "";
        }
    }

    /** Of what was to change something under the path of which answers were lost last, since then. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** Meanwhile what changes something under that path goes on when so many are there. */
    void meeting(String path, int count, Runnable meanwhile) {
        missing = new CountDownLatch(count);
        met = path;
        try {
            meanwhile.run();
        } finally {
            met = "";
        }
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isChange = !exchange.getRequestMethod().equals("GET");
            String path = exchange.getRequestURI().toString();
            if (isChange && path.startsWith(watched)) {
                keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            }
            if (isChange && !met.isEmpty() && path.startsWith(met)) {
                missing.countDown();
                if (!missing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("Others never came");
                }
            }
            var answer = stripe.send(question(exchange, path), BodyHandlers.ofByteArray());
            if (isChange && !lost.isEmpty() && path.startsWith(lost)) {
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !HOP_BY_HOP.contains(name) && !name.equals("transfer-encoding")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest question(HttpExchange exchange, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var question = HttpRequest.newBuilder(URI.create(to + path))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> question.header(name, value));
            }
        });
        return question.build();
    }
}
