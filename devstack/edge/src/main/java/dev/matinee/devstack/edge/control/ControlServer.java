package dev.matinee.devstack.edge.control;

import dev.matinee.devstack.edge.cache.ObjectCache;
import dev.matinee.devstack.edge.control.Invalidations.Invalidation;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CloudFront's API for invalidations, on a port of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html">CreateInvalidation</a>
 */
public final class ControlServer extends VerticleBase {
    private static final Logger LOG = System.getLogger(ControlServer.class.getName());
    private static final Pattern CALL =
            Pattern.compile("/2020-05-31/distribution/([A-Za-z0-9]+)/invalidation(?:/([A-Za-z0-9]+))?");
    /** Three thousand paths, and more than the suite will ever say. */
    private static final int LARGEST_BODY = 1024 * 1024;

    private static final int CREATED = 201;
    private static final int IDLE_SECONDS = 30;

    private final ControlSettings settings;
    private final SignatureCheck signatures;
    private final Invalidations invalidations;
    private final CompletableFuture<Integer> port;

    public ControlServer(ControlSettings settings, ObjectCache cache, Clock clock, CompletableFuture<Integer> port) {
        this.settings = settings;
        this.signatures = new SignatureCheck(settings, clock);
        this.invalidations = new Invalidations(cache, clock);
        this.port = port;
    }

    @Override
    public Future<HttpServer> start() {
        var options = new HttpServerOptions()
                .setHost(settings.address())
                .setPort(settings.port())
                .setHandle100ContinueAutomatically(true)
                .setIdleTimeout(IDLE_SECONDS);
        return vertx.createHttpServer(options)
                .requestHandler(this::handle)
                .listen()
                .onSuccess(server -> port.complete(server.actualPort()));
    }

    private void handle(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length != null && (!length.matches("\\d{1,9}") || Integer.parseInt(length) > LARGEST_BODY)) {
            ControlAnswer.refuse(request, ControlError.TOO_MANY);
            return;
        }
        if (length == null && request.getHeader("Transfer-Encoding") != null) {
            ControlAnswer.refuse(request, ControlError.BAD_BATCH);
            return;
        }
        request.body().onSuccess(body -> {
            try {
                answer(request, body.getBytes());
            } catch (ControlError.Thrown refused) {
                ControlAnswer.refuse(request, refused.error());
            }
        });
    }

    private void answer(HttpServerRequest request, byte[] body) {
        signatures.hold(request, body);
        Matcher call = CALL.matcher(request.path());
        if (!call.matches() || request.query() != null) {
            throw ControlError.NO_RESOURCE.thrown();
        }
        if (!call.group(1).equals(settings.distributionId())) {
            throw ControlError.NO_DISTRIBUTION.thrown();
        }
        String id = call.group(2);
        if (id == null && request.method().equals(HttpMethod.POST)) {
            Invalidation created = invalidations.create(InvalidationBatch.read(body));
            LOG.log(Level.INFO, "Invalidated " + created.batch().paths());
            request.response().putHeader("Location", request.path() + "/" + created.id());
            ControlAnswer.send(request, CREATED, created);
        } else if (id != null && request.method().equals(HttpMethod.GET)) {
            ControlAnswer.send(request, 200, invalidations.find(id).orElseThrow(ControlError.NO_INVALIDATION::thrown));
        } else {
            throw ControlError.NO_RESOURCE.thrown();
        }
    }
}
