package dev.matinee.devstack.edge.api;

import dev.matinee.devstack.edge.http.HopByHop;
import dev.matinee.devstack.edge.http.Relay;
import dev.matinee.devstack.edge.http.RequestTarget;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One call on its way to the gateway and back. */
final class GatewayCall {
    private static final Logger LOG = System.getLogger(GatewayCall.class.getName());

    private final Vertx vertx;
    private final HttpClient client;
    private final Gateway gateway;
    private final HttpServerRequest request;
    private final RequestTarget target;
    private boolean mayBeAskedAgain;

    GatewayCall(Vertx vertx, HttpClient client, Gateway gateway, HttpServerRequest request, RequestTarget target) {
        this.vertx = vertx;
        this.client = client;
        this.gateway = gateway;
        this.request = request;
        this.target = target;
        this.mayBeAskedAgain = !hasBody()
                && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD));
    }

    /** 0 where none is said; what is no number has been refused before. */
    static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private boolean hasBody() {
        return request.headers().contains("Transfer-Encoding") || length(request) > 0;
    }

    void begin() {
        request.pause();
        RequestOptions options = new RequestOptions()
                .setMethod(request.method())
                .setHost(gateway.host())
                .setPort(gateway.port())
                .setURI(request.uri());
        client.request(options).onSuccess(this::send).onFailure(failure -> {
            LOG.log(Level.WARNING, "The gateway cannot be reached: " + failure);
            refuse(EdgeProblem.UNREACHABLE);
        });
    }

    private void send(HttpClientRequest upstream) {
        ViewerHeaders.copy(request, upstream.headers(), gateway);
        request.response().closeHandler(gone -> upstream.reset());
        Deadline deadline = new Deadline(vertx, upstream, gateway.patience());
        upstream.exceptionHandler(GatewayCall::endedEarly);
        upstream.response()
                .onComplete(done -> deadline.met())
                .onSuccess(this::answer)
                .onFailure(this::fail);
        if (hasBody()) {
            sendBody(upstream, deadline);
        } else {
            request.resume();
            upstream.end();
            deadline.set();
        }
    }

    private void sendBody(HttpClientRequest upstream, Deadline deadline) {
        if (request.getHeader("Content-Length") == null) {
            upstream.setChunked(true);
        }
        request.pipe()
                .endOnFailure(false)
                .to(new LimitedBody(upstream, ApiProxy.LARGEST_BODY))
                .onComplete(done -> upstream.exceptionHandler(GatewayCall::endedEarly))
                .onSuccess(sent -> deadline.set())
                .onFailure(failure -> upstream.reset(0, failure));
    }

    private static void endedEarly(Throwable failure) {
        LOG.log(Level.DEBUG, "A call ended early: " + failure);
    }

    private void answer(HttpClientResponse answer) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.statusCode());
        HopByHop.copyRest(answer.headers(), response.headers());
        response.headers().remove("Server").remove("X-Powered-By");
        Relay.pass(answer, request);
    }

    /** A kept connection may close as it is used: a read is then sent once more, on another. */
    private void fail(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        if (request.response().closed()) {
            endedEarly(failure);
        } else if (failure instanceof LimitedBody.TooLargeException || cause instanceof LimitedBody.TooLargeException) {
            refuse(EdgeProblem.TOO_LARGE);
        } else if (failure instanceof TimeoutException || cause instanceof TimeoutException) {
            LOG.log(Level.WARNING, "The gateway took longer than " + gateway.patience());
            refuse(EdgeProblem.TOO_SLOW);
        } else if (mayBeAskedAgain) {
            mayBeAskedAgain = false;
            begin();
        } else {
            LOG.log(Level.WARNING, "The gateway broke off: " + failure);
            refuse(EdgeProblem.BROKE_OFF);
        }
    }

    private void refuse(EdgeProblem problem) {
        Unread.thenAnswer(request, problem, target.path());
    }
}
