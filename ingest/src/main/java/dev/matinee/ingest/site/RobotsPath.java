package dev.matinee.ingest.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Paths of robots.txt: {@code *} is anything, {@code $} at the end the end (RFC 9309, 2.2.3). */
final class RobotsPath {
    private RobotsPath() {}

    /** An address's path with its query. */
    static String of(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return normal(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
    }

    /** The same octets written in the same way: what is not ASCII in percents, percents in capitals, no need no percents. */
    static String normal(String path) {
        StringBuilder normal = new StringBuilder();
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xff;
            boolean written = octet == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) && hex(bytes[i + 2]);
            if (written) {
                octet = Integer.parseInt(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII), 16);
                i += 2;
            }
            boolean plain = Character.isLetterOrDigit(octet) && octet < 128 || "-._~".indexOf(octet) >= 0;
            if (plain || !written && octet > 32 && octet < 127) {
                normal.append((char) octet);
            } else {
                normal.append('%').append("%02X".formatted(octet).toUpperCase(Locale.ROOT));
            }
        }
        return normal.toString();
    }

    private static boolean hex(byte digit) {
        return Character.digit(digit, 16) >= 0;
    }

    /** Whether the path begins with what the pattern says. Takes no longer than path times pattern, whatever they are. */
    static boolean matches(String path, String pattern) {
        boolean whole = pattern.endsWith("$");
        String wanted = whole ? pattern.substring(0, pattern.length() - 1) : pattern;
        int at = 0;
        int next = 0;
        int star = -1;
        int from = 0;
        while (true) {
            if (next == wanted.length() && (!whole || at == path.length())) {
                return true;
            }
            if (next < wanted.length() && wanted.charAt(next) == '*') {
                star = next++;
                from = at;
            } else if (next < wanted.length() && at < path.length() && wanted.charAt(next) == path.charAt(at)) {
                next++;
                at++;
            } else if (star >= 0 && from < path.length()) {
                at = ++from;
                next = star + 1;
            } else {
                return false;
            }
        }
    }
}
