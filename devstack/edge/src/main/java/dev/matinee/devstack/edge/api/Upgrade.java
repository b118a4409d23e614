package dev.matinee.devstack.edge.api;

import dev.matinee.devstack.edge.http.HopByHop;
import dev.matinee.devstack.edge.http.Relay;
import dev.matinee.devstack.edge.http.RequestTarget;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetSocket;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** WebSockets: the handshake goes to the gateway, and then bytes run both ways until either end closes. */
final class Upgrade {
    private static final Logger LOG = System.getLogger(Upgrade.class.getName());

    private final HttpClient client;
    private final Gateway gateway;

    Upgrade(HttpClient client, Gateway gateway) {
        this.client = client;
        this.gateway = gateway;
    }

    static boolean isWanted(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.headers().contains("Connection");
    }

    void handle(HttpServerRequest request, RequestTarget target) {
        request.pause();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(gateway.host())
                .setPort(gateway.port())
                .setURI(request.uri());
        client.request(options)
                .compose(upstream -> shake(request, upstream))
                .onSuccess(answer -> answer(answer, request))
                .onFailure(failure -> Unread.thenAnswer(request, EdgeProblem.UNREACHABLE, target.path()));
    }

    private Future<HttpClientResponse> shake(HttpServerRequest request, HttpClientRequest upstream) {
        ViewerHeaders.copy(request, upstream.headers(), gateway);
        upstream.putHeader("Connection", "Upgrade").putHeader("Upgrade", "websocket");
        upstream.exceptionHandler(failure -> LOG.log(Level.DEBUG, "A socket ended: " + failure));
        return upstream.connect();
    }

    private static void answer(HttpClientResponse answer, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.statusCode());
        HopByHop.copyRest(answer.headers(), response.headers());
        response.headers().remove("Server");
        if (answer.statusCode() != 101) {
            request.resume();
            Relay.pass(answer, request);
            return;
        }
        response.putHeader("Connection", "Upgrade").putHeader("Upgrade", "websocket");
        NetSocket service = answer.netSocket();
        service.pause();
        request.toNetSocket().onSuccess(viewer -> join(viewer, service)).onFailure(failure -> service.close());
    }

    private static void join(NetSocket viewer, NetSocket service) {
        viewer.pipeTo(service).onComplete(end -> service.close());
        service.pipeTo(viewer).onComplete(end -> viewer.close());
    }
}
