package dev.matinee.devstack.edge.api;

import dev.matinee.devstack.edge.http.AnswerHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the edge itself refuses of the API, told as the API tells everything (RFC 9457). */
public enum EdgeProblem {
    MALFORMED(400, "malformed", "The request cannot be read"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    ADDRESS_TOO_LONG(414, "address-too-long", "The address is too long"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The request's headers are too large"),
    BROKE_OFF(502, "upstream-unavailable", "The service's answer broke off"),
    UNREACHABLE(503, "upstream-unavailable", "The service cannot be reached right now"),
    TOO_SLOW(504, "upstream-unavailable", "The service did not answer in time");

    /** A W3C trace context; its trace id is what a client can be found by in the logs. */
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final int status;
    private final String code;
    private final String title;

    EdgeProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** Ends the response with this, unless it has begun already: then it can only be broken off. */
    public void answer(HttpServerRequest request, String instance) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.headers().clear();
        response.setChunked(false).setStatusCode(status).putHeader("Content-Type", "application/problem+json");
        AnswerHeaders.put(response);
        response.putHeader("Cache-Control", "no-store");
        if (status == 503) {
            response.putHeader("Retry-After", "2");
        }
        String body = body(request, instance);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private String body(HttpServerRequest request, String instance) {
        return new JsonObject()
                .put("type", "urn:matinee:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", title)
                .put("instance", instance)
                .put("code", code)
                .put("traceId", traceId(request.getHeader("traceparent")))
                .encode();
    }

    private static String traceId(@Nullable String traceParent) {
        Matcher context = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        if (context.matches()) {
            return context.group(1);
        }
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
