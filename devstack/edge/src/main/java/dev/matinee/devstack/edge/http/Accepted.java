package dev.matinee.devstack.edge.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a client says it accepts (RFC 9110, 12.4 and 13.1.2). */
public final class Accepted {
    private Accepted() {}

    /** Whether a list such as {@code gzip;q=0.8, br} takes this value; {@code q=0} refuses it. */
    public static boolean takes(@Nullable String list, String value) {
        if (list == null) {
            return false;
        }
        for (String item : list.split(",")) {
            String[] parts = item.strip().toLowerCase(Locale.ROOT).split(";");
            if (parts[0].strip().equals(value)) {
                return !refuses(parts);
            }
        }
        return false;
    }

    private static boolean refuses(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String weight = parts[i].strip();
            if (weight.matches("q=0(\\.0{0,3})?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code If-None-Match} names this tag, by weak comparison. */
    public static boolean has(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = strong(etag);
        for (String tag : ifNoneMatch.split(",")) {
            String one = tag.strip();
            if (one.equals("*") || strong(one).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    private static String strong(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }
}
