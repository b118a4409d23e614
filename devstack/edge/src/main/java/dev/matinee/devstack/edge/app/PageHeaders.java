package dev.matinee.devstack.edge.app;

import dev.matinee.devstack.edge.http.AnswerHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/**
 * The headers of everything that the app is made of. Scripts and styles come from files of this origin only, so none
 * runs that was put into a page; {@code blob:} is what a player hands its video and its workers as. CloudFront is told
 * the same, in docs/deploy.md.
 */
final class PageHeaders {
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "connect-src 'self' blob: data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=(), autoplay=(self), encrypted-media=(self), fullscreen=(self),"
                    + " picture-in-picture=(self), screen-wake-lock=(self)";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Strict-Transport-Security", AnswerHeaders.STRICT_TRANSPORT,
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Permissions-Policy", PERMISSIONS,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private PageHeaders() {}

    /** By their names. */
    static Map<String, String> all() {
        return ALL;
    }

    static void put(HttpServerResponse response) {
        ALL.forEach(response::putHeader);
    }
}
