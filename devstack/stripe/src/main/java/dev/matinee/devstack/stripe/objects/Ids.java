package dev.matinee.devstack.stripe.objects;

import java.security.SecureRandom;

/** Ids that look like Stripe's: a prefix that says what it is, and letters that nobody guesses. */
public final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String fresh(String prefix) {
        return fresh(prefix, 24);
    }

    public static String fresh(String prefix, int length) {
        var id = new StringBuilder(prefix);
        RANDOM.ints(length, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }
}
