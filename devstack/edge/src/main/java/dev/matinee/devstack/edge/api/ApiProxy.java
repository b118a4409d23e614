package dev.matinee.devstack.edge.api;

import dev.matinee.devstack.edge.http.RequestTarget;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;

/** Passes calls to the gateway and its answers back, both as they come, over connections that are kept. */
public final class ApiProxy {
    static final long LARGEST_BODY = 10L * 1024 * 1024;

    private static final int CONNECT_MILLIS = 2_000;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int LARGEST_HEADERS = 64 * 1024;
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
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxHeaderSize(LARGEST_HEADERS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
        this.upgrade = new Upgrade(client, gateway);
    }

    public void handle(HttpServerRequest request, RequestTarget target) {
        if (target.climbs()) {
            Unread.thenAnswer(request, EdgeProblem.NOT_FOUND, "/api");
        } else if (GatewayCall.length(request) > LARGEST_BODY) {
            Unread.thenAnswer(request, EdgeProblem.TOO_LARGE, target.path());
        } else if (Upgrade.isWanted(request)) {
            upgrade.handle(request, target);
        } else {
            new GatewayCall(vertx, client, gateway, request, target).begin();
        }
    }
}
