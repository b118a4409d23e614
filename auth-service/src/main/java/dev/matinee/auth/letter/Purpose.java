package dev.matinee.auth.letter;

/** What a letter's link is for. */
public enum Purpose {
    PROVE_ADDRESS,
    RESET_PASSWORD
}
