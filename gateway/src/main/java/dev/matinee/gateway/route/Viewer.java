package dev.matinee.gateway.route;

import java.net.Inet6Address;
import java.util.HexFormat;
import org.springframework.web.server.ServerWebExchange;

/** Who is at the door, as far as an address tells. */
public final class Viewer {
    static final String ATTRIBUTE = Viewer.class.getName();
    private static final int HALF_OF_IPV6 = 8;

    private Viewer() {}

    /** The address that the edge saw, or the peer's own. */
    public static String address(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "unknown");
    }

    /** The address, or of an IPv6 one its first 64 bits: one home, or one server, has all that follow (RFC 6177). */
    public static String network(ServerWebExchange exchange) {
        String address = address(exchange);
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] all = Inet6Address.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(all, 0, Math.min(all.length, HALF_OF_IPV6)) + "/64";
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
