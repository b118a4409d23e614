package dev.matinee.auth.account;

import dev.matinee.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The terms that viewers agree to.
 *
 * @param version of the text as it is now; whoever agreed to another is asked again
 * @param address where the text is: a path of this site
 */
@Validated
@ConfigurationProperties("matinee.auth.terms")
public record Terms(
        @NotBlank @Size(max = 20) String version, @NotBlank String address) {

    /** Nobody agrees to a text that is not the one in force. */
    public void isInForce(@Nullable String agreed) {
        if (agreed != null && !agreed.equals(version)) {
            throw Problem.invalid("termsVersion", "is not the version in force");
        }
    }
}
