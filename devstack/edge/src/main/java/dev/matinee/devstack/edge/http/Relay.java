package dev.matinee.devstack.edge.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Passes an origin's answer on as it arrives, at the speed of the slower side, compressed where that helps. The
 * response's status and headers are set before. What breaks off at the origin breaks off here too, and a viewer who
 * leaves ends the origin's work.
 */
public final class Relay {
    private Relay() {}

    public static void pass(HttpClientResponse origin, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (hasNoBody(request, response.getStatusCode())) {
            response.end();
            return;
        }
        if (response.closed()) {
            origin.request().reset();
            return;
        }
        response.closeHandler(gone -> origin.request().reset());
        if (isCompressible(response)) {
            vary(response);
            if (takesGzip(request, response)) {
                GzipStream gzip = new GzipStream(response);
                origin.pipe().endOnFailure(false).to(gzip).onComplete(done -> {
                    gzip.close();
                    breakOff(response, done);
                });
                return;
            }
        }
        if (!response.headers().contains("Content-Length")) {
            response.setChunked(true);
        }
        origin.pipe().endOnFailure(false).to(response).onComplete(done -> breakOff(response, done));
    }

    /** Sends bytes that are here already, likewise; {@code Content-Length} is set before. */
    public static void give(Buffer bytes, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (hasNoBody(request, response.getStatusCode())) {
            response.end();
            return;
        }
        if (isCompressible(response)) {
            vary(response);
            if (takesGzip(request, response)) {
                try (GzipStream gzip = new GzipStream(response)) {
                    gzip.write(bytes);
                    gzip.end();
                }
                return;
            }
        }
        response.end(bytes);
    }

    private static void breakOff(HttpServerResponse response, AsyncResult<Void> done) {
        if (done.failed() && !response.ended()) {
            response.reset();
        }
    }

    private static boolean hasNoBody(HttpServerRequest request, int status) {
        return request.method().equals(HttpMethod.HEAD) || status == 204 || status == 304;
    }

    private static boolean isCompressible(HttpServerResponse response) {
        String type = response.headers().get("Content-Type");
        return type != null
                && MediaTypes.isCompressible(type)
                && !response.headers().contains("Content-Encoding")
                && !response.headers().contains("Content-Range");
    }

    private static boolean takesGzip(HttpServerRequest request, HttpServerResponse response) {
        return Accepted.takes(request.getHeader("Accept-Encoding"), "gzip")
                && response.getStatusCode() != 206
                && !isShort(response.headers().get("Content-Length"))
                && !forbidsChange(response.headers().get("Cache-Control"));
    }

    private static boolean isShort(@Nullable String length) {
        return length != null && length.length() < 10 && Integer.parseInt(length) < GzipStream.WORTH_IT;
    }

    private static boolean forbidsChange(@Nullable String cacheControl) {
        return cacheControl != null && cacheControl.toLowerCase(Locale.ROOT).contains("no-transform");
    }

    private static void vary(HttpServerResponse response) {
        String vary = response.headers().get("Vary");
        if (vary == null) {
            response.putHeader("Vary", "Accept-Encoding");
        } else if (!vary.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
            response.headers().add("Vary", "Accept-Encoding");
        }
    }
}
