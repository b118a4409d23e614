package dev.matinee.devstack.edge.s3;

import dev.matinee.devstack.edge.cache.ByteRange;
import dev.matinee.devstack.edge.cache.KeptObject;
import dev.matinee.devstack.edge.http.Accepted;
import dev.matinee.devstack.edge.http.AnswerHeaders;
import dev.matinee.devstack.edge.http.Relay;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** Answers with an object that is held here: whole, in part, or that it has not changed. */
final class KeptAnswer {
    /** In CloudFront's words. */
    static final String CACHE = "X-Cache";

    static final String HIT = "Hit from cloudfront";
    static final String MISS = "Miss from cloudfront";

    private KeptAnswer() {}

    static void send(KeptObject object, Duration age, String cache, HttpServerRequest request) {
        var response = request.response();
        AnswerHeaders.put(response);
        object.headers().forEach(response::putHeader);
        response.putHeader(CACHE, cache);
        if (cache.equals(HIT)) {
            response.putHeader("Age", String.valueOf(age.toSeconds()));
        }
        String etag = object.headers().get("ETag");
        if (etag != null && Accepted.has(request.getHeader("If-None-Match"), etag)) {
            response.setStatusCode(304).end();
            return;
        }
        var bytes = object.bytes();
        Optional<ByteRange> range = request.getHeader("If-Range") == null
                ? ByteRange.of(request.getHeader("Range"), bytes.length())
                : Optional.empty();
        if (range.isEmpty()) {
            response.putHeader("Content-Length", String.valueOf(bytes.length()));
            Relay.give(bytes, request);
        } else if (range.get().isIn(bytes.length())) {
            var part = bytes.slice(range.get().first(), range.get().last() + 1);
            response.setStatusCode(206)
                    .putHeader("Content-Length", String.valueOf(part.length()))
                    .putHeader(
                            "Content-Range",
                            "bytes " + range.get().first() + "-" + range.get().last() + "/" + bytes.length());
            Relay.give(part, request);
        } else {
            response.headers().remove("ETag").remove("Last-Modified");
            S3Answer.refuse(response, 416);
        }
    }
}
