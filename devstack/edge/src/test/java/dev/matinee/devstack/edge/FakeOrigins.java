package dev.matinee.devstack.edge;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway and an S3 that do over real sockets what the tests want to see passed on. */
final class FakeOrigins implements AutoCloseable {
    final Map<String, Buffer> objects = new ConcurrentHashMap<>();
    final AtomicInteger objectsRead = new AtomicInteger();
    final CompletableFuture<Void> secondEventMayGo = new CompletableFuture<>();
    final CompletableFuture<Void> neverWasLeft = new CompletableFuture<>();
    /** An object was looked up; its answer waits for {@link #objectsMayGo}. */
    volatile CompletableFuture<Void> objectLookedUp = new CompletableFuture<>();

    volatile CompletableFuture<Void> objectsMayGo = CompletableFuture.completedFuture(null);

    final AtomicInteger staleCalls = new AtomicInteger();
    final CompletableFuture<Void> viewerHasGone = new CompletableFuture<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer gateway;
    private final HttpServer s3;

    FakeOrigins() {
        gateway = vertx.createHttpServer()
                .requestHandler(this::api)
                .webSocketHandler(FakeOrigins::echo)
                .listen(0, "127.0.0.1")
                .await();
        s3 = vertx.createHttpServer()
                .requestHandler(this::object)
                .listen(0, "127.0.0.1")
                .await();
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + gateway.actualPort());
    }

    URI s3() {
        return URI.create("http://127.0.0.1:" + s3.actualPort());
    }

    private static void echo(ServerWebSocket socket) {
        socket.textMessageHandler(text ->
                socket.writeTextMessage(text + " from " + socket.headers().get("CloudFront-Viewer-Country")));
    }

    private void api(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/echo" -> echo(request);
            case "/api/json" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("ETag", "\"v1\"")
                        .putHeader("Server", "secret/1.0")
                        .putHeader("Keep-Alive", "timeout=1")
                        .setChunked(true)
                        .end("{\"text\":\"" + "film ".repeat(Integer.parseInt(request.getParam("words"))) + "\"}");
            case "/api/events" -> events(request);
            case "/api/breaks" -> {
                request.response().setChunked(true).write("half");
                vertx.setTimer(50, late -> request.connection().close());
            }
            case "/api/stale" -> {
                if (staleCalls.incrementAndGet() % 2 == 1) {
                    request.connection().close();
                } else {
                    request.response().end("fresh");
                }
            }
            case "/api/never" -> request.response().closeHandler(gone -> neverWasLeft.complete(null));
            case "/api/silent" -> request.connection().close();
            case "/api/refuses" -> request.response().setStatusCode(401).end("no");
            case "/api/endless" -> {
                request.response().closeHandler(gone -> viewerHasGone.complete(null));
                request.response().setChunked(true).write("begun");
            }
            default -> request.response().setStatusCode(404).end();
        }
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
            request.response().headers().add("Set-Cookie", "a=1").add("Set-Cookie", "b=2");
            request.response()
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("length", body.length())
                            .put("headers", headers)
                            .encode());
        });
    }

    private void events(HttpServerRequest request) {
        request.response()
                .putHeader("Content-Type", "text/event-stream")
                .setChunked(true)
                .write("data: one\n\n");
        secondEventMayGo.thenRun(() -> request.response().end("data: two\n\n"));
    }

    private void object(HttpServerRequest request) {
        objectsRead.incrementAndGet();
        Buffer object = objects.get(request.path());
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.startsWith("AWS4-HMAC-SHA256 Credential=edge/")) {
            request.response().setStatusCode(403).end("<Error><Resource>internal</Resource></Error>");
        } else if (object == null || request.query() != null) {
            request.response().setStatusCode(404).end("<Error><Resource>internal</Resource></Error>");
        } else if ("\"etag\"".equals(request.getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).putHeader("ETag", "\"etag\"").end();
        } else {
            objectLookedUp.complete(null);
            objectsMayGo.thenRun(() -> send(request, object));
        }
    }

    private static void send(HttpServerRequest request, Buffer object) {
        request.response()
                .putHeader("ETag", "\"etag\"")
                .putHeader("Content-Type", "binary/octet-stream")
                .putHeader("x-amz-request-id", "hidden")
                .putHeader("Accept-Ranges", "bytes");
        String range = request.getHeader("Range");
        Buffer part = object;
        if (range != null) {
            String[] ends = range.substring("bytes=".length()).split("-");
            int first = Integer.parseInt(ends[0]);
            if (first >= object.length()) {
                request.response().setStatusCode(416).end();
                return;
            }
            int last = Integer.parseInt(ends[1]);
            part = object.getBuffer(first, last + 1);
            request.response()
                    .setStatusCode(206)
                    .putHeader("Content-Range", "bytes " + first + "-" + last + "/" + object.length());
        }
        request.response().putHeader("Content-Length", String.valueOf(part.length()));
        if (request.method().name().equals("HEAD")) {
            request.response().end();
        } else {
            request.response().end(part);
        }
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
