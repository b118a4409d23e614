package dev.matinee.devstack.edge.s3;

import dev.matinee.devstack.edge.cache.ObjectCache;
import dev.matinee.devstack.edge.http.RequestTarget;
import dev.matinee.devstack.edge.signing.Admission;
import dev.matinee.devstack.edge.signing.GrantCheck;
import dev.matinee.devstack.edge.signing.Refusal;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** Films, for those who bring a signature. It is checked each time, whether the object is held here or not. */
public final class Media {
    private static final String BUCKET = "matinee-media";
    /** The least of the behaviour of /media, which keeps what is private to its viewers: docs/deploy.md. */
    private static final Duration LEAST = Duration.ofDays(1);

    private final KeptObjects objects;
    private final Admission admission;

    /** @param cache shared by all that serve objects in this process */
    public Media(S3Origin origin, GrantCheck grants, ObjectCache cache) {
        // What S3 says nothing about may be kept, but is asked for again, so that a grant that has ended has ended.
        this.objects = new KeptObjects(
                origin, cache, BUCKET, LEAST, headers -> headers.putIfAbsent("Cache-Control", "private, no-cache"));
        this.admission = new Admission(grants);
    }

    public void handle(HttpServerRequest request, RequestTarget target) {
        Optional<Refusal> refusal = refusal(request, target);
        if (refusal.isPresent()) {
            S3Answer.refuse(
                    request.response(), 403, refusal.get().code(), refusal.get().message());
        } else {
            objects.answer(request, target.decodedPath().substring(1));
        }
    }

    private Optional<Refusal> refusal(HttpServerRequest request, RequestTarget target) {
        if (!S3Answer.isRead(request)) {
            return Optional.of(Refusal.ACCESS_DENIED);
        }
        return admission.refusal(
                target,
                request.headers().getAll("Cookie"),
                request.getHeader("Host"),
                request.remoteAddress().hostAddress());
    }
}
