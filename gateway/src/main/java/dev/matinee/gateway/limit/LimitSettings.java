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
 * @param webhook for who brings many a call on behalf of all: by address, apart from its other calls
 * @param guarded patterns of the paths where they are tried
 * @param webhooks patterns of the paths where those calls are brought to
 * @param settleEvery how often instances tell each other, through Redis, what they let in
 */
@Validated
@ConfigurationProperties("matinee.limits")
record LimitSettings(
        @NotNull @Valid Rate address,
        @NotNull @Valid Rate account,
        @NotNull @Valid Rate guardedCalls,
        @NotNull @Valid Rate guardedAccount,
        @NotNull @Valid Rate webhook,
        List<String> guarded,
        List<String> webhooks,
        @NotNull Duration settleEvery) {
    /** @param burst calls at once; @param perSecond calls a second in the long run */
    record Rate(@Positive int burst, @Positive double perSecond) {}
}
