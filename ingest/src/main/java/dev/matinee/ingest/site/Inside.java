package dev.matinee.ingest.site;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Keeps requests out of the network that this program runs in: a page may link or redirect to anything, such as a cloud's metadata
 * service (OWASP, Server-Side Request Forgery). The JDK keeps a name's addresses for 30 s, so that what is connected to is what was
 * looked at.
 */
final class Inside {
    private final boolean allowed;

    /** @param allowed whether the inside is meant to be asked */
    Inside(boolean allowed) {
        this.allowed = allowed;
    }

    /** @throws NotCollected where the address is no web address, or one of the inside */
    void check(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
            throw new NotCollected(address + " is no http or https address");
        }
        if (address.getRawUserInfo() != null) {
            throw new NotCollected(
                    address.getHost() + " is asked with a name and password in the address, which is not done");
        }
        if (allowed) {
            return;
        }
        try {
            for (InetAddress host : InetAddress.getAllByName(address.getHost())) {
                if (isInside(host)) {
                    throw new NotCollected(address + " lies in a private network (--allow-local lets it)");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new NotCollected(address.getHost() + " is not known");
        }
    }

    /** Special-purpose addresses of IANA's registries (RFC 6890), and IPv4 ones within IPv6 ones. */
    static boolean isInside(InetAddress host) {
        if (host.isAnyLocalAddress()
                || host.isLoopbackAddress()
                || host.isLinkLocalAddress()
                || host.isSiteLocalAddress()
                || host.isMulticastAddress()) {
            return true;
        }
        byte[] octets = host.getAddress();
        return host instanceof Inet4Address ? isInside(octets, 0) : isInsideSix(octets);
    }

    private static boolean isInsideSix(byte[] octets) {
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean translated =
                first == 0x00 && second == 0x64 && (octets[2] & 0xff) == 0xff && (octets[3] & 0xff) == 0x9b;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean embedded = first == 0 && second == 0;
        return uniqueLocal
                || (translated || embedded) && isInside(octets, 12)
                || sixToFour && isInside(octets, 2)
                || first == 0x20 && second == 0x01 && octets[2] == 0 && octets[3] == 0;
    }

    private static boolean isInside(byte[] octets, int from) {
        int first = octets[from] & 0xff;
        int second = octets[from + 1] & 0xff;
        return first == 0
                || first == 10
                || first == 127
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && (second == 168 || second == 0 && (octets[from + 2] & 0xff) < 3)
                || first == 198 && (second == 18 || second == 19)
                || first >= 224;
    }
}
