package dev.matinee.devstack.edge.s3;

import dev.matinee.devstack.edge.http.Relay;
import dev.matinee.devstack.edge.http.RequestTarget;
import dev.matinee.devstack.edge.signing.Grant;
import dev.matinee.devstack.edge.signing.GrantCheck;
import dev.matinee.devstack.edge.signing.Refusal;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/** Films, for those who bring a signature. */
public final class Media {
    private static final Logger LOG = System.getLogger(Media.class.getName());
    private static final String BUCKET = "matinee-media";

    private final S3Origin origin;
    private final GrantCheck grants;

    public Media(S3Origin origin, GrantCheck grants) {
        this.origin = origin;
        this.grants = grants;
    }

    public void handle(HttpServerRequest request, RequestTarget target) {
        HttpServerResponse response = request.response();
        Optional<Refusal> refusal = refusal(request, target);
        if (refusal.isPresent()) {
            S3Answer.refuse(response, 403, refusal.get().code(), refusal.get().message());
            return;
        }
        String key = target.decodedPath().substring(1);
        origin.open(request.method(), BUCKET, key, S3Answer.conditions(request))
                .onSuccess(found -> answer(found, request, key))
                .onFailure(failure -> {
                    LOG.log(Level.WARNING, "S3 does not answer: " + failure);
                    S3Answer.refuse(response, 502, "OriginError", "The origin could not be reached");
                });
    }

    private Optional<Refusal> refusal(HttpServerRequest request, RequestTarget target) {
        if (!S3Answer.isRead(request) || !target.isPlain()) {
            return Optional.of(Refusal.ACCESS_DENIED);
        }
        String host = request.getHeader("Host");
        return grants.refusal(
                Grant.of(target, request.headers().getAll("Cookie")),
                "http://" + (host == null ? "" : host.toLowerCase(Locale.ROOT)),
                request.remoteAddress().hostAddress());
    }

    /** What S3 says nothing about may be kept, but is asked for again, so that a grant that has ended has ended. */
    private static void answer(HttpClientResponse found, HttpServerRequest request, String key) {
        HttpServerResponse response = request.response();
        switch (found.statusCode()) {
            case 200, 206, 304 -> {
                S3Answer.begin(found, response, key);
                if (!response.headers().contains("Cache-Control")) {
                    response.putHeader("Cache-Control", "private, no-cache");
                }
                Relay.pass(found, request);
            }
            default -> {
                if (found.statusCode() != 404 && found.statusCode() != 416) {
                    LOG.log(Level.WARNING, "S3 answers " + found.statusCode() + " for media");
                }
                S3Answer.refuse(response, found.statusCode());
            }
        }
    }
}
