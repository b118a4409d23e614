package dev.matinee.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** CloudFront's control API as far as invalidations go, which can be away. The edge's own is tried with the same client. */
final class StandInCdn {
    static final String DISTRIBUTION = "E1MATINEE";
    static final StandInCdn ONE = new StandInCdn();
    private static final Pattern PATH = Pattern.compile("<Path>(.*?)</Path>");
    private static final Pattern REFERENCE = Pattern.compile("<CallerReference>(.*?)</CallerReference>");

    private final HttpServer server;
    /** Paths by reference. */
    private final Map<String, String> invalidated = new ConcurrentHashMap<>();

    /** What it was asked after while it had not forgotten yet. */
    private final Queue<String> askedAfter = new ConcurrentLinkedQueue<>();

    private volatile boolean away;
    private volatile boolean slow;

    private StandInCdn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/2020-05-31/distribution/" + DISTRIBUTION + "/invalidation", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void goAway() {
        away = true;
    }

    void takeLong() {
        slow = true;
    }

    void comeBack() {
        away = false;
        slow = false;
    }

    /** It knows of no invalidation of this title any more. */
    void loseSight(String titleId) {
        invalidated.values().removeIf(path -> path.contains(titleId));
    }

    long timesAskedAfter(String titleId) {
        return askedAfter.stream()
                .filter(reference -> reference.contains(titleId))
                .count();
    }

    List<String> invalidated(String titleId) {
        return invalidated.values().stream()
                .filter(path -> path.contains(titleId))
                .toList();
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (away) {
            call.sendResponseHeaders(503, -1);
        } else if (call.getRequestMethod().equals("POST")) {
            String reference = first(REFERENCE, body);
            String path = first(PATH, body);
            invalidated.put(reference, path);
            write(call, 201, "InProgress", reference, path);
        } else {
            String reference = call.getRequestURI().getPath().replaceAll(".*/", "");
            String path = invalidated.get(reference);
            if (path == null) {
                unknown(call);
            } else {
                write(call, 200, slow ? "InProgress" : "Completed", reference, path);
                askedAfter.add(reference);
            }
        }
        call.close();
    }

    private static void unknown(HttpExchange call) throws IOException {
        write(
                call,
                404,
                "<ErrorResponse xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><Error>"
                        + "<Code>NoSuchInvalidation</Code></Error></ErrorResponse>");
    }

    private static void write(HttpExchange call, int status, String state, String reference, String path)
            throws IOException {
        write(
                call,
                status,
                "<Invalidation xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><Id>" + reference
                        + "</Id><Status>" + state + "</Status><CreateTime>2026-01-01T00:00:00Z</CreateTime>"
                        + "<InvalidationBatch><Paths><Quantity>1</Quantity><Items><Path>" + path
                        + "</Path></Items></Paths><CallerReference>" + reference
                        + "</CallerReference></InvalidationBatch></Invalidation>");
    }

    private static void write(HttpExchange call, int status, String answer) throws IOException {
        byte[] xml = answer.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "text/xml");
        call.sendResponseHeaders(status, xml.length);
        call.getResponseBody().write(xml);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
