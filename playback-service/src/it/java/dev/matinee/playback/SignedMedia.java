package dev.matinee.playback;

import java.util.Base64;
import java.util.List;

/** Reads signatures as the CDN does. */
final class SignedMedia {
    private SignedMedia() {}

    static byte[] decoded(String text) {
        return Base64.getDecoder()
                .decode(text.replace('-', '+').replace('_', '=').replace('~', '/'));
    }

    static String value(List<String> cookies, String name) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("CloudFront-" + name + "="))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    static String policy(List<String> cookies) {
        return new String(decoded(value(cookies, "Policy")), java.nio.charset.StandardCharsets.UTF_8);
    }
}
