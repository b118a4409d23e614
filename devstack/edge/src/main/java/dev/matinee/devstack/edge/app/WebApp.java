package dev.matinee.devstack.edge.app;

import dev.matinee.devstack.edge.http.Accepted;
import dev.matinee.devstack.edge.http.RequestTarget;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;

/** The app: its files by name, and its page for every other address that a browser opens. */
public final class WebApp {
    private static final String PAGE = "/index.html";

    /** Where an address that leads nowhere is not a page of the app. */
    private static final List<String> NOT_PAGES = List.of("/api", "/media", "/images", "/assets", "/__edge");

    private final WebFiles files;
    private final PageHeaders headers;

    /** @param uploads origins that the app's pages may upload to */
    public WebApp(WebFiles files, List<String> uploads) {
        this.files = files;
        this.headers = new PageHeaders(uploads);
    }

    public void handle(HttpServerRequest request, RequestTarget target) {
        HttpServerResponse response = request.response();
        headers.put(response);
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Allow", "GET, HEAD");
            refuse(response, 405, "Only GET and HEAD are answered here.");
            return;
        }
        Optional<WebFile> file = target.isPlain() ? find(request, target) : Optional.empty();
        if (file.isEmpty()) {
            refuse(response, 404, "There is nothing here.");
            return;
        }
        response.putHeader("Cache-Control", caching(target, file.get()));
        send(file.get(), request);
    }

    private Optional<WebFile> find(HttpServerRequest request, RequestTarget target) {
        String path = target.decodedPath();
        Optional<WebFile> file = files.find(path.equals("/") ? PAGE : path);
        return file.isPresent() || !isPage(request, path) ? file : files.find(PAGE);
    }

    private static boolean isPage(HttpServerRequest request, String path) {
        return NOT_PAGES.stream().noneMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"))
                && !path.contains("/.")
                && Accepted.takes(request.getHeader("Accept"), "text/html");
    }

    /** Names under /assets carry the hash of what they hold; all others are asked for again. */
    private static String caching(RequestTarget target, WebFile file) {
        if (target.isUnder("/assets")) {
            return "public, max-age=31536000, immutable";
        }
        return file.type().startsWith("text/") ? "no-cache" : "public, max-age=3600";
    }

    private static void send(WebFile file, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", file.type());
        if (!file.encodings().isEmpty()) {
            response.putHeader("Vary", "Accept-Encoding");
        }
        WebFile.Encoded chosen = chosen(file, request, response);
        response.putHeader("ETag", chosen.etag());
        if (Accepted.has(request.getHeader("If-None-Match"), chosen.etag())) {
            response.setStatusCode(304).end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(chosen.bytes().length()));
            response.end();
        } else {
            response.end(chosen.bytes());
        }
    }

    private static WebFile.Encoded chosen(WebFile file, HttpServerRequest request, HttpServerResponse response) {
        String accepted = request.getHeader("Accept-Encoding");
        for (String coding : List.of("br", "gzip")) {
            WebFile.Encoded encoded = file.in(coding);
            if (encoded != null && Accepted.takes(accepted, coding)) {
                response.putHeader("Content-Encoding", coding);
                return encoded;
            }
        }
        return file.plain();
    }

    private static void refuse(HttpServerResponse response, int status, String text) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(text);
    }
}
