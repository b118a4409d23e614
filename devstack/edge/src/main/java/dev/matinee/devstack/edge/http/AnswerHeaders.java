package dev.matinee.devstack.edge.http;

import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/**
 * The headers of whatever is no page: films, pictures, and what is refused. Opened by itself, an SVG say, it runs nothing, loads
 * nothing and stands in no frame; it is of the type that it says, and is given to no other site. CloudFront is told the same, in
 * docs/deploy.md; what the gateway answers has them of the gateway.
 */
public final class AnswerHeaders {
    public static final String STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; sandbox",
            "Strict-Transport-Security",
            STRICT_TRANSPORT,
            "Referrer-Policy",
            "same-origin",
            "X-Content-Type-Options",
            "nosniff",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private AnswerHeaders() {}

    /** By their names. */
    public static Map<String, String> all() {
        return ALL;
    }

    public static void put(HttpServerResponse response) {
        ALL.forEach(response::putHeader);
    }
}
