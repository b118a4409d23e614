package dev.matinee.auth.sealing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** What secrets in the database are encrypted with. Without it they are worth nothing, to us as to anybody. */
@Validated
@ConfigurationProperties("matinee.auth")
record SealingKey(
        @NotNull(message = "is a secret of at least 32 characters, and is not set") @Size(min = 32)
        String sealingKey) {
    @Override
    public String toString() {
        return "SealingKey";
    }
}
