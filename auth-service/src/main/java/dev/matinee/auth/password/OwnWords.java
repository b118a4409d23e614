package dev.matinee.auth.password;

import dev.matinee.kit.problem.Problem;
import java.util.List;
import java.util.Locale;

/** What a password must not be made of: its owner's name and address, and this service's name (NIST SP 800-63B-4, 3.1.1.2). */
public final class OwnWords {
    private static final String SERVICE = "matinee";
    private static final int SHORTEST = 4;
    /** So many characters more are enough. */
    private static final int ENOUGH = 6;

    private OwnWords() {}

    /** Refuses, for this field of the request, what is little more than such words. */
    public static void refuse(String field, String password, String email, String firstName, String lastName) {
        String rest = password.toLowerCase(Locale.ROOT);
        String mailbox = email.substring(0, Math.max(0, email.lastIndexOf('@')));
        for (String word : List.of(email, mailbox, firstName, lastName, SERVICE)) {
            if (word.strip().length() >= SHORTEST) {
                rest = rest.replace(word.strip().toLowerCase(Locale.ROOT), "");
            }
        }
        if (rest.length() < ENOUGH && rest.length() < password.length()) {
            throw Problem.invalid(field, "is little more than your name, your address or ours");
        }
    }
}
