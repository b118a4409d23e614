package dev.matinee.profile.pin;

import org.jspecify.annotations.Nullable;

/** What shows that a PIN may be changed: the PIN, or the account's password. */
public record Proof(@Nullable String currentPin, @Nullable String password) {
    @Override
    public String toString() {
        return "Proof";
    }
}
