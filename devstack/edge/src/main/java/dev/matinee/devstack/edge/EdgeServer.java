package dev.matinee.devstack.edge;

import dev.matinee.devstack.edge.api.ApiProxy;
import dev.matinee.devstack.edge.api.EdgeProblem;
import dev.matinee.devstack.edge.api.Gateway;
import dev.matinee.devstack.edge.app.WebApp;
import dev.matinee.devstack.edge.app.WebFiles;
import dev.matinee.devstack.edge.cache.ObjectCache;
import dev.matinee.devstack.edge.http.AnswerHeaders;
import dev.matinee.devstack.edge.http.RequestTarget;
import dev.matinee.devstack.edge.s3.Images;
import dev.matinee.devstack.edge.s3.Media;
import dev.matinee.devstack.edge.s3.S3Origin;
import dev.matinee.devstack.edge.signing.CdnKeys;
import dev.matinee.devstack.edge.signing.GrantCheck;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One event loop's share of the edge: which path is whose. What several loops can share is given. */
final class EdgeServer extends VerticleBase {
    /** CloudFront's own limits: 8,192 bytes of address, 32 KiB of headers. */
    private static final int LONGEST_LINE = 8_192 + 64;

    private static final int LARGEST_HEADERS = 32 * 1024;
    private static final int IDLE_SECONDS = 75;

    private final EdgeSettings settings;
    private final Shared shared;
    private @Nullable Handlers handlers;

    /** What is held once, whatever the number of event loops. */
    record Shared(
            GrantCheck grants,
            WebFiles files,
            ObjectCache objects,
            AccessLog log,
            Clock clock,
            CompletableFuture<Integer> port,
            CompletableFuture<Integer> controlPort) {
        private static final long OBJECT_MEMORY = 32L * 1024 * 1024;

        static Shared of(EdgeSettings settings) {
            Clock clock = Clock.systemUTC();
            return new Shared(
                    new GrantCheck(new CdnKeys(settings.cdnKeys(), clock), clock),
                    new WebFiles(settings.web()),
                    new ObjectCache(OBJECT_MEMORY, clock),
                    new AccessLog(settings.accessLog(), clock),
                    clock,
                    new CompletableFuture<>(),
                    new CompletableFuture<>());
        }
    }

    private record Handlers(ApiProxy api, Media media, Images images, WebApp app) {}

    EdgeServer(EdgeSettings settings, Shared shared) {
        this.settings = settings;
        this.shared = shared;
    }

    @Override
    public Future<HttpServer> start() {
        S3Origin s3 = new S3Origin(vertx, settings.s3(), Clock.systemUTC());
        Gateway gateway =
                new Gateway(settings.gateway(), settings.originSecret(), settings.country(), settings.patience());
        handlers = new Handlers(
                new ApiProxy(vertx, gateway),
                new Media(s3, shared.grants(), shared.objects()),
                new Images(s3, shared.objects()),
                new WebApp(shared.files(), settings.uploads()));
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.address())
                // A negative port is a free one that all event loops share.
                .setPort(settings.port() == 0 ? -1 : settings.port())
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LARGEST_HEADERS)
                .setIdleTimeout(IDLE_SECONDS);
        return vertx.createHttpServer(options)
                .requestHandler(this::handle)
                .invalidRequestHandler(EdgeServer::refuse)
                .listen()
                .onSuccess(server -> shared.port().complete(server.actualPort()));
    }

    private void handle(HttpServerRequest request) {
        RequestTarget target = RequestTarget.of(request.uri());
        shared.log().follow(request, target);
        Handlers to = Objects.requireNonNull(handlers);
        if (target.isUnder("/api") || target.path().equals("/api")) {
            to.api().handle(request, target);
        } else if (target.isUnder("/media")) {
            to.media().handle(request, target);
        } else if (target.isUnder("/images")) {
            to.images().handle(request, target);
        } else if (target.path().equals("/__edge/health")) {
            AnswerHeaders.put(request.response());
            request.response()
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("Cache-Control", "no-store")
                    .end("up");
        } else {
            to.app().handle(request, target);
        }
    }

    private static void refuse(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        EdgeProblem problem = cause instanceof TooLongHttpLineException
                ? EdgeProblem.ADDRESS_TOO_LONG
                : cause instanceof TooLongHttpHeaderException ? EdgeProblem.HEADERS_TOO_LARGE : EdgeProblem.MALFORMED;
        request.response().putHeader("Connection", "close");
        problem.answer(request, "/");
        request.connection().close();
    }
}
