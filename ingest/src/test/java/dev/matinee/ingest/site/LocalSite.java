package dev.matinee.ingest.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A site on this machine. A page has an ETag made of its text; pages may answer with any status and headers. */
final class LocalSite implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Page> pages = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();

    private record Page(int status, Map<String, String> headers, byte[] body) {}

    LocalSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    synchronized LocalSite page(String path, String html) {
        return answers(
                path, 200, Map.of("Content-Type", "text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8));
    }

    synchronized LocalSite answers(String path, int status, Map<String, String> headers, byte[] body) {
        pages.put(path, new Page(status, new LinkedHashMap<>(headers), body));
        return this;
    }

    /** What was asked for, with the status of the answer, such as {@code /a 304}. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized void forget() {
        asked.clear();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        Page page = pages.getOrDefault(path, new Page(404, Map.of(), new byte[0]));
        String etag = "\"" + Arrays.hashCode(page.body()) + "\"";
        boolean same =
                page.status() == 200 && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int status = same ? 304 : page.status();
        asked.add(path + " " + status);
        page.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("ETag", etag);
        try (exchange) {
            exchange.sendResponseHeaders(status, same || page.body().length == 0 ? -1 : page.body().length);
            if (!same) {
                exchange.getResponseBody().write(page.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
