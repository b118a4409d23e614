package dev.matinee.devstack.edge.api;

import dev.matinee.devstack.edge.http.HopByHop;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Locale;

/** What the gateway is told about the viewer: by the edge alone, whatever the viewer says of himself. */
final class ViewerHeaders {
    private static final List<String> CALLERS_NEVER =
            List.of("cloudfront-", "x-forwarded-", "forwarded", "x-origin-secret", "x-real-ip", "x-amz-cf-");

    private ViewerHeaders() {}

    static void copy(HttpServerRequest request, MultiMap to, Gateway gateway) {
        HopByHop.copyRest(request.headers(), to);
        to.names().stream().filter(ViewerHeaders::isOurs).toList().forEach(to::remove);
        SocketAddress viewer = request.remoteAddress();
        String host = request.getHeader("Host");
        to.remove("Host");
        to.set("CloudFront-Viewer-Address", viewer.hostAddress() + ":" + viewer.port())
                .set("CloudFront-Viewer-Country", gateway.country())
                .set("X-Forwarded-For", viewer.hostAddress())
                .set("X-Forwarded-Proto", "http")
                .set("X-Origin-Secret", gateway.originSecret());
        if (host != null) {
            to.set("X-Forwarded-Host", host);
        }
    }

    private static boolean isOurs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return CALLERS_NEVER.stream().anyMatch(lower::startsWith);
    }
}
