package dev.matinee.catalog.title;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ids that follow from what they stand for, so that saying the same thing twice makes nothing new. They hold no hyphen:
 * it joins them.
 */
public final class Ids {
    private static final int BYTES = 10;

    private Ids() {}

    /** Of the operator's key for a title. */
    public static String ofTitle(String key) {
        return of("title", key);
    }

    /** Of the operator's key for an episode, which is its own within its series. */
    public static String ofEpisode(String titleId, String key) {
        return of("episode", titleId, key);
    }

    public static String of(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
