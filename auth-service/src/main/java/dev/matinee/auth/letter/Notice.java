package dev.matinee.auth.letter;

import java.util.Locale;

/** What the owner of an account is told of after it was done, in case it was not them who did it. */
public enum Notice {
    PASSWORD_CHANGED,
    /** Told to the address of before. */
    EMAIL_CHANGED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    ACCOUNT_ERASED;

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
