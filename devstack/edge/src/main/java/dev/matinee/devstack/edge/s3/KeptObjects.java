package dev.matinee.devstack.edge.s3;

import dev.matinee.devstack.edge.cache.Lifetime;
import dev.matinee.devstack.edge.cache.ObjectCache;
import dev.matinee.devstack.edge.cache.ObjectCache.Filling;
import dev.matinee.devstack.edge.http.Relay;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects of a bucket: those held here at once, all others as S3 gives them, and held from then on where they may be. */
final class KeptObjects {
    private static final Logger LOG = System.getLogger(KeptObjects.class.getName());

    private final S3Origin origin;
    private final ObjectCache cache;
    private final String bucket;
    private final Duration least;
    private final Consumer<Map<String, String>> headers;

    /**
     * @param least time for which any is held
     * @param headers changes what S3 says to what viewers are told
     */
    KeptObjects(
            S3Origin origin, ObjectCache cache, String bucket, Duration least, Consumer<Map<String, String>> headers) {
        this.origin = origin;
        this.cache = cache;
        this.bucket = bucket;
        this.least = least;
        this.headers = headers;
    }

    void answer(HttpServerRequest request, String key) {
        cache.find("/" + key)
                .ifPresentOrElse(
                        object -> KeptAnswer.send(object, cache.age(object), KeptAnswer.HIT, request),
                        () -> fetch(request, key));
    }

    private void fetch(HttpServerRequest request, String key) {
        long begun = cache.invalidations();
        origin.open(request.method(), bucket, key, S3Answer.conditions(request))
                .onSuccess(found -> answer(found, request, key, begun))
                .onFailure(failure -> unreachable(request, failure));
    }

    private void answer(HttpClientResponse found, HttpServerRequest request, String key, long begun) {
        switch (found.statusCode()) {
            case 200, 206, 304 -> {
                Map<String, String> said = S3Answer.headers(found, key);
                headers.accept(said);
                filling(found, request, key, said.get("Cache-Control"), begun)
                        .ifPresentOrElse(
                                filling -> keep(filling, found, request, said), () -> pass(found, request, said));
            }
            default -> {
                if (found.statusCode() != 404 && found.statusCode() != 416) {
                    LOG.log(Level.WARNING, "S3 answers " + found.statusCode() + " for an object");
                }
                S3Answer.refuse(request.response(), found.statusCode());
            }
        }
    }

    private Optional<Filling> filling(
            HttpClientResponse found,
            HttpServerRequest request,
            String key,
            @Nullable String cacheControl,
            long begun) {
        String length = found.getHeader("Content-Length");
        return found.statusCode() == 200 && request.method().equals(HttpMethod.GET) && length != null
                ? cache.begin("/" + key, Long.parseLong(length), Lifetime.of(cacheControl, least), begun)
                : Optional.empty();
    }

    private void keep(Filling filling, HttpClientResponse found, HttpServerRequest request, Map<String, String> said) {
        found.body()
                .onSuccess(bytes -> KeptAnswer.send(filling.keep(bytes, said), Duration.ZERO, KeptAnswer.MISS, request))
                .onFailure(failure -> {
                    filling.leave();
                    unreachable(request, failure);
                });
    }

    private static void pass(HttpClientResponse found, HttpServerRequest request, Map<String, String> said) {
        S3Answer.begin(found, request.response(), said);
        request.response().putHeader(KeptAnswer.CACHE, KeptAnswer.MISS);
        Relay.pass(found, request);
    }

    private static void unreachable(HttpServerRequest request, Throwable failure) {
        LOG.log(Level.WARNING, "S3 does not answer: " + failure);
        S3Answer.refuse(request.response(), 502, "OriginError", "The origin could not be reached");
    }
}
