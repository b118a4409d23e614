package dev.matinee.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much is allowed: by address before sign-in, by account after, and less where passwords and PINs are tried.
 *
 * @param guardedCalls where they are tried, by address whoever calls
 * @param guardedAccount where they are tried, by account too once there is one: who tries has many addresses
 * @param guarded patterns of the paths where they are tried
 * @param settleEvery how often instances tell each other, through Redis, what they let in
 */
@Validated
@ConfigurationProperties("matinee.limits")
record LimitSettings(
        @NotNull @Valid Rate address,
        @NotNull @Valid Rate account,
        @NotNull @Valid Rate guardedCalls,
        @NotNull @Valid Rate guardedAccount,
        List<String> guarded,
        @NotNull Duration settleEvery) {
    /** @param burst calls at once; @param perSecond calls a second in the long run */
    record Rate(@Positive int burst, @Positive double perSecond) {}
}
