package dev.matinee.devstack.edge.app;

import dev.matinee.devstack.edge.http.AnswerHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The headers of everything that the app is made of. Scripts and styles come from files of this origin only, so none
 * runs that was put into a page; {@code blob:} is what a player hands its video and its workers as. CloudFront is told
 * the same, in docs/deploy.md.
 */
final class PageHeaders {
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=(), autoplay=(self), encrypted-media=(self), fullscreen=(self),"
                    + " picture-in-picture=(self), screen-wake-lock=(self)";

    private final Map<String, String> all;

    /** @param uploads origins of object storage, which operators' browsers put masters and artwork into */
    PageHeaders(List<String> uploads) {
        all = Map.of(
                "Content-Security-Policy", contentSecurityPolicy(uploads),
                "Strict-Transport-Security", AnswerHeaders.STRICT_TRANSPORT,
                "Referrer-Policy", "same-origin",
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Permissions-Policy", PERMISSIONS,
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin");
    }

    private static String contentSecurityPolicy(List<String> uploads) {
        String storage = uploads.stream().map(origin -> " " + origin).collect(Collectors.joining());
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data: blob:",
                "media-src 'self' blob:",
                "worker-src 'self' blob:",
                "connect-src 'self' blob: data:" + storage,
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /** By their names. */
    Map<String, String> all() {
        return all;
    }

    void put(HttpServerResponse response) {
        all.forEach(response::putHeader);
    }
}
