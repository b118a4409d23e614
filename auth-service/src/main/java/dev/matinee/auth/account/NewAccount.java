package dev.matinee.auth.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs up.
 *
 * @param key {@code Idempotency-Key} of the call: with the same one, and the right password, the account that was made
 *     is given again
 * @param termsVersion of the terms that were agreed to
 */
public record NewAccount(
        String email,
        String password,
        String firstName,
        String lastName,
        @Nullable String key,
        @Nullable String termsVersion) {
    @Override
    public String toString() {
        return "NewAccount";
    }
}
