package dev.matinee.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much is allowed: by address before sign-in, by account after, and less where passwords and PINs are tried.
 *
 * @param guarded patterns of the paths where they are, counted by address whoever calls
 */
@Validated
@ConfigurationProperties("matinee.limits")
record LimitSettings(
        @NotNull @Valid Rate address,
        @NotNull @Valid Rate account,
        @NotNull @Valid Rate guardedCalls,
        List<String> guarded) {
    /** @param burst calls at once; @param perSecond calls a second in the long run */
    record Rate(@Positive int burst, @Positive double perSecond) {}
}
