package dev.matinee.auth.letter;

import java.util.Locale;

/** What a letter's link is for. */
public enum Purpose {
    PROVE_ADDRESS,
    RESET_PASSWORD;

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
