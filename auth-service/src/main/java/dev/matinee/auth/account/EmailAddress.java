package dev.matinee.auth.account;

import java.text.Normalizer;
import java.util.Locale;

/** How addresses are compared: capitals make no other address. */
public final class EmailAddress {
    /**
     * Something, an at sign, and a host with a dot in it; whether it exists, only a letter to it can tell. Every repetition
     * is bounded, so that no input makes matching slow.
     */
    public static final String PATTERN = "[^@\\s]{1,64}@[^@\\s.]{1,63}(\\.[^@\\s.]{1,63}){1,8}";

    public static final int LONGEST = 254;

    private EmailAddress() {}

    /** What is compared, and unique. */
    public static String key(String address) {
        return Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
