package dev.matinee.auth.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** What refresh tokens are derived with. Another one ends every session. */
@Validated
@ConfigurationProperties("matinee.auth")
public record RefreshSecret(
        @NotNull(message = "is a secret of at least 32 characters, and is not set") @Size(min = 32)
        String refreshSecret) {
    @Override
    public String toString() {
        return "RefreshSecret";
    }
}
