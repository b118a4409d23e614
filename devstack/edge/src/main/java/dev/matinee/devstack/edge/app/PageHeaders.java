package dev.matinee.devstack.edge.app;

import io.vertx.core.http.HttpServerResponse;

/**
 * The headers of everything that the app is made of. Scripts and styles come from files of this origin only, so none
 * runs that was put into a page; {@code blob:} is what a player hands its video and its workers as.
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
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=(), autoplay=(self), encrypted-media=(self), fullscreen=(self),"
                    + " picture-in-picture=(self), screen-wake-lock=(self)";

    private PageHeaders() {}

    static void put(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Permissions-Policy", PERMISSIONS)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
