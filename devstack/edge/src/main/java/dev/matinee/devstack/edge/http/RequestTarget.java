package dev.matinee.devstack.edge.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a request asks for, as it was sent: nothing is decoded or tidied, since a signature covers these very bytes.
 *
 * @param path begins with a slash
 * @param query without its question mark; empty where there is none
 */
public record RequestTarget(String path, String query) {

    /** Empty segments, dot segments, and what would become a slash, a dot or a control character once decoded. */
    private static final Pattern ROUNDABOUT = Pattern.compile(
            "//|/\\.{1,2}(/|$)|[\\\\;\"\\x00-\\x20\\x7f]|%(2[eEfF]|5[cC]|3[bB]|25|[01].|7[fF])|%(?![0-9a-fA-F]{2})");

    private static final Pattern DOT_SEGMENT = Pattern.compile("/(\\.|%2[eE]){1,2}(/|$)");

    /** The target of a request line; anything but an origin-form is the root's and nobody's: {@code isPlain} is false. */
    public static RequestTarget of(String uri) {
        int mark = uri.indexOf('?');
        return mark < 0
                ? new RequestTarget(uri, "")
                : new RequestTarget(uri.substring(0, mark), uri.substring(mark + 1));
    }

    /** Whether the path means one file only, however it is read. */
    public boolean isPlain() {
        return path.startsWith("/") && !ROUNDABOUT.matcher(path).find();
    }

    public boolean climbs() {
        return DOT_SEGMENT.matcher(path).find();
    }

    public boolean isUnder(String folder) {
        return path.startsWith(folder) && path.startsWith("/", folder.length());
    }

    /** The path without percent-encoding. Only for a plain one. */
    public String decodedPath() {
        return path.indexOf('%') < 0 ? path : percentDecoded(path);
    }

    /** Undoes percent-encoding; a plus stays a plus. */
    public static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[source.length];
        int length = 0;
        for (int i = 0; i < source.length; i++) {
            boolean escaped = source[i] == '%'
                    && i + 2 < source.length
                    && HexFormat.isHexDigit(source[i + 1])
                    && HexFormat.isHexDigit(source[i + 2]);
            if (escaped) {
                decoded[length++] =
                        (byte) (HexFormat.fromHexDigit(source[i + 1]) << 4 | HexFormat.fromHexDigit(source[i + 2]));
                i += 2;
            } else {
                decoded[length++] = source[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
