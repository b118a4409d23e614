package dev.matinee.profile.pin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A PIN to set; where there is one already, it or the account's password is the proof. */
public record NewPin(
        @NotNull(message = "is needed") @Pattern(regexp = "[0-9]{4}", message = "must be four digits")
        String pin,

        @Nullable @Size(max = 20) String currentPin,

        @Nullable @Size(max = 1000) String password) {
    public Proof proof() {
        return new Proof(currentPin, password);
    }

    @Override
    public String toString() {
        return "NewPin";
    }
}
