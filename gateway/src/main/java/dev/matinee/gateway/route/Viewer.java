package dev.matinee.gateway.route;

import org.springframework.web.server.ServerWebExchange;

/** Who is at the door, as far as an address tells. */
public final class Viewer {
    static final String ATTRIBUTE = Viewer.class.getName();

    private Viewer() {}

    /** The address that the edge saw, or the peer's own. */
    public static String address(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "unknown");
    }
}
