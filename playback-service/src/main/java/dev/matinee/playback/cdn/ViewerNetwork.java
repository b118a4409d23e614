package dev.matinee.playback.cdn;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The network that a viewer's policy is bound to, where the settings bind it: of the address that the edge tells and the gateway
 * passes on from nobody else. CloudFront's policies know IPv4 alone; who comes by IPv6 gets one that is bound to nothing.
 */
@Component
class ViewerNetwork {
    private static final String HEADER = "CloudFront-Viewer-Address";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    private final CdnSettings settings;
    private final HttpServletRequest request;

    /** @param request that of whichever call is being answered */
    ViewerNetwork(CdnSettings settings, HttpServletRequest request) {
        this.settings = settings;
        this.request = request;
    }

    /** Such as {@code 192.0.2.0/24}; empty for a policy that is bound to none. */
    Optional<String> network() {
        Integer bits = settings.addressPrefix();
        return bits == null ? Optional.empty() : address().map(address -> network(address, bits));
    }

    /** The viewer's IPv4 address, whatever the settings. */
    Optional<String> address() {
        String said = request.getHeader(HEADER);
        if (said == null || said.indexOf(':') < 0) {
            return Optional.empty();
        }
        return Optional.of(said.substring(0, said.lastIndexOf(':'))).filter(ViewerNetwork::isIpv4);
    }

    private static boolean isIpv4(String address) {
        return IPV4.matcher(address).matches();
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.")) {
            number = (number << 8) | Integer.parseInt(part);
        }
        return number;
    }

    private static String network(String address, int bits) {
        long first = number(address) & (-1L << (32 - bits));
        return "%d.%d.%d.%d/%d".formatted((first >> 24) & 255, (first >> 16) & 255, (first >> 8) & 255, first & 255, bits);
    }

    /** Whether a network has an address. */
    static boolean contains(String network, String address) {
        int slash = network.indexOf('/');
        return isIpv4(address)
                && network(address, Integer.parseInt(network.substring(slash + 1)))
                        .equals(network);
    }
}
