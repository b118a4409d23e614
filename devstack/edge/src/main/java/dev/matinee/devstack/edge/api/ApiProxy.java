package dev.matinee.devstack.edge.api;

import dev.matinee.devstack.edge.http.HopByHop;
import dev.matinee.devstack.edge.http.Relay;
import dev.matinee.devstack.edge.http.RequestTarget;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Passes calls to the gateway and its answers back, both as they come, over connections that are kept. */
public final class ApiProxy {
    private static final Logger LOG = System.getLogger(ApiProxy.class.getName());

    private static final long LARGEST_BODY = 10L * 1024 * 1024;
    private static final int CONNECT_MILLIS = 2_000;
    private static final long ANSWER_MILLIS = 30_000;
    private static final int CONNECTIONS = 256;
    private static final int WAITING = 2_000;

    private final Vertx vertx;
    private final Gateway gateway;
    private final HttpClient client;
    private final Upgrade upgrade;

    public ApiProxy(Vertx vertx, Gateway gateway) {
        this.vertx = vertx;
        this.gateway = gateway;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(30)
                        .setMaxHeaderSize(64 * 1024),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
        this.upgrade = new Upgrade(client, gateway);
    }

    public void handle(HttpServerRequest request, RequestTarget target) {
        if (target.climbs()) {
            Unread.thenAnswer(request, EdgeProblem.NOT_FOUND, "/api");
        } else if (length(request) > LARGEST_BODY) {
            Unread.thenAnswer(request, EdgeProblem.TOO_LARGE, target.path());
        } else if (Upgrade.isWanted(request)) {
            upgrade.handle(request, target);
        } else {
            pass(request, target);
        }
    }

    /** 0 where none is said; what is no number has been refused before. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private void pass(HttpServerRequest request, RequestTarget target) {
        request.pause();
        RequestOptions options = new RequestOptions()
                .setMethod(request.method())
                .setHost(gateway.host())
                .setPort(gateway.port())
                .setURI(request.uri());
        client.request(options)
                .onSuccess(upstream -> send(request, upstream, target.path()))
                .onFailure(failure -> {
                    LOG.log(Level.WARNING, "The gateway cannot be reached: " + failure);
                    Unread.thenAnswer(request, EdgeProblem.UNREACHABLE, target.path());
                });
    }

    private void send(HttpServerRequest request, HttpClientRequest upstream, String path) {
        ViewerHeaders.copy(request, upstream.headers(), gateway);
        request.response().closeHandler(gone -> upstream.reset());
        Deadline deadline = new Deadline(vertx, upstream);
        upstream.exceptionHandler(failure -> LOG.log(Level.DEBUG, "A call ended early: " + failure));
        upstream.response()
                .onSuccess(answer -> {
                    deadline.met();
                    answer(answer, request);
                })
                .onFailure(failure -> {
                    deadline.met();
                    fail(failure, request, path);
                });
        if (!hasBody(request)) {
            request.resume();
            upstream.end();
            deadline.set();
            return;
        }
        if (request.getHeader("Content-Length") == null) {
            upstream.setChunked(true);
        }
        request.pipe()
                .endOnFailure(false)
                .to(new LimitedBody(upstream, LARGEST_BODY))
                .onSuccess(sent -> deadline.set())
                .onFailure(failure -> upstream.reset(0, failure));
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding") || length(request) > 0;
    }

    private static void answer(HttpClientResponse answer, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.statusCode());
        HopByHop.copyRest(answer.headers(), response.headers());
        response.headers().remove("Server").remove("X-Powered-By");
        Relay.pass(answer, request);
    }

    private static void fail(Throwable failure, HttpServerRequest request, String path) {
        @Nullable Throwable cause = failure.getCause();
        if (failure instanceof LimitedBody.TooLargeException || cause instanceof LimitedBody.TooLargeException) {
            Unread.thenAnswer(request, EdgeProblem.TOO_LARGE, path);
        } else if (failure instanceof TimeoutException || cause instanceof TimeoutException) {
            Unread.thenAnswer(request, EdgeProblem.TOO_SLOW, path);
        } else {
            LOG.log(Level.WARNING, "The gateway broke off: " + failure);
            Unread.thenAnswer(request, EdgeProblem.BROKE_OFF, path);
        }
    }

    /** The time from a call's last byte to its answer's first. */
    private static final class Deadline {
        private final Vertx vertx;
        private final HttpClientRequest upstream;
        private long timer = -1;
        private boolean met;

        Deadline(Vertx vertx, HttpClientRequest upstream) {
            this.vertx = vertx;
            this.upstream = upstream;
        }

        void set() {
            if (!met) {
                timer = vertx.setTimer(ANSWER_MILLIS, late -> upstream.reset(0, new TimeoutException("no answer")));
            }
        }

        void met() {
            met = true;
            vertx.cancelTimer(timer);
        }
    }
}
