package dev.matinee.auth.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The first operator. Both are secrets without a default: where neither is set, there is none. */
@Validated
@ConfigurationProperties("matinee.auth.bootstrap-operator")
record BootstrapOperator(
        @NotBlank String email,
        @NotBlank @Size(min = 10, max = 128) String password) {
    @Override
    public String toString() {
        return "BootstrapOperator";
    }
}
