package dev.matinee.profile.pin;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a PIN comes off with: it, or the account's password. */
public record PinRemoval(
        @Nullable @Size(max = 20) String currentPin,
        @Nullable @Size(max = 1000) String password) {
    /** Of a body that may be missing. */
    public static Proof proof(@Nullable PinRemoval removal) {
        return removal == null ? new Proof(null, null) : new Proof(removal.currentPin, removal.password);
    }

    @Override
    public String toString() {
        return "PinRemoval";
    }
}
