package dev.matinee.devstack.edge.s3;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.devstack.edge.http.Accepted;
import dev.matinee.devstack.edge.http.AnswerHeaders;
import dev.matinee.devstack.edge.http.Relay;
import dev.matinee.devstack.edge.http.RequestTarget;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Artwork and avatars: open to all, named by their content, the hot ones held in memory. */
public final class Images {
    private static final Logger LOG = System.getLogger(Images.class.getName());
    private static final String BUCKET = "matinee-images";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private static final int LARGEST_HELD = 512 * 1024;

    private final S3Origin origin;
    private final Cache<String, Image> held;

    /** @param held shared by all that serve images in this process */
    public Images(S3Origin origin, Cache<String, Image> held) {
        this.origin = origin;
        this.held = held;
    }

    /** A memory of so many bytes. */
    public static Cache<String, Image> memory(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<String, Image>weigher((key, image) -> image.weight())
                .build();
    }

    public void handle(HttpServerRequest request, RequestTarget target) {
        HttpServerResponse response = request.response();
        if (!S3Answer.isRead(request)) {
            response.putHeader("Allow", "GET, HEAD");
            S3Answer.refuse(response, 405, "MethodNotAllowed", "The specified method is not allowed");
            return;
        }
        if (!target.isPlain()) {
            S3Answer.refuse(response, 404);
            return;
        }
        String key = target.decodedPath().substring(1);
        Image image = held.getIfPresent(key);
        if (image != null) {
            send(image, request);
        } else {
            fetch(request, key);
        }
    }

    private void fetch(HttpServerRequest request, String key) {
        origin.open(HttpMethod.GET, BUCKET, key, Map.of())
                .onSuccess(found -> answer(found, request, key))
                .onFailure(failure -> unreachable(request, failure));
    }

    private void answer(HttpClientResponse found, HttpServerRequest request, String key) {
        HttpServerResponse response = request.response();
        if (found.statusCode() != 200) {
            S3Answer.refuse(response, found.statusCode());
            return;
        }
        String etag = found.getHeader("ETag");
        if (etag == null || isLarge(found.getHeader("Content-Length"))) {
            S3Answer.begin(found, response, key);
            open(response);
            Relay.pass(found, request);
            return;
        }
        found.body()
                .onSuccess(bytes -> {
                    Image image = new Image(bytes, S3Answer.type(found.getHeader("Content-Type"), key), etag);
                    held.put(key, image);
                    send(image, request);
                })
                .onFailure(failure -> unreachable(request, failure));
    }

    private static boolean isLarge(@Nullable String length) {
        return length == null || Long.parseLong(length) > LARGEST_HELD;
    }

    private static void send(Image image, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        open(response);
        response.putHeader("Content-Type", image.type()).putHeader("ETag", image.etag());
        if (Accepted.has(request.getHeader("If-None-Match"), image.etag())) {

            response.setStatusCode(304).end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(image.bytes().length()));
            response.end();
        } else {
            response.end(image.bytes());
        }
    }

    private static void open(HttpServerResponse response) {
        AnswerHeaders.put(response);
        response.putHeader("Cache-Control", FOREVER);
    }

    private static void unreachable(HttpServerRequest request, Throwable failure) {
        LOG.log(Level.WARNING, "S3 does not answer: " + failure);
        S3Answer.refuse(request.response(), 502, "OriginError", "The origin could not be reached");
    }
}
