package dev.matinee.devstack.edge.s3;

import dev.matinee.devstack.edge.cache.ObjectCache;
import dev.matinee.devstack.edge.http.RequestTarget;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** Artwork and avatars: open to all, named by their content. */
public final class Images {
    private static final String BUCKET = "matinee-images";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final KeptObjects objects;

    /** @param cache shared by all that serve objects in this process */
    public Images(S3Origin origin, ObjectCache cache) {
        this.objects =
                new KeptObjects(origin, cache, BUCKET, Duration.ZERO, headers -> headers.put("Cache-Control", FOREVER));
    }

    public void handle(HttpServerRequest request, RequestTarget target) {
        HttpServerResponse response = request.response();
        if (!S3Answer.isRead(request)) {
            response.putHeader("Allow", "GET, HEAD");
            S3Answer.refuse(response, 405, "MethodNotAllowed", "The specified method is not allowed");
        } else if (target.isPlain()) {
            objects.answer(request, target.decodedPath().substring(1));
        } else {
            S3Answer.refuse(response, 404);
        }
    }
}
