package dev.matinee.billing.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The plans on offer, in the order they are shown. */
@Validated
@ConfigurationProperties("matinee.billing")
record PlanSettings(
        @NotEmpty @Valid List<Offer> plans,
        @DefaultValue("unspecified") TaxBehavior taxBehavior) {
    /**
     * @param amount in minor units
     * @param currency ISO 4217
     * @param maxHeight the cap in lines of picture; 0: none
     * @param trialDays for who has never had a subscription; 0: none
     */
    record Offer(
            @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
            @NotBlank String name,
            @Positive long amount,
            @Pattern(regexp = "[A-Z]{3}") String currency,

            @Pattern(regexp = "day|week|month|year") @DefaultValue("month")
            String interval,

            @PositiveOrZero int maxHeight,
            @Min(1) @Max(20) int streams,
            @PositiveOrZero int downloads,
            @PositiveOrZero @Max(730) int trialDays) {
        /** What plans are told apart by is what lies above 720 lines: up to there all of them may watch. */
        @AssertTrue(message = "maxHeight must be 0, or 720 and more")
        boolean isCappedWherePlansDiffer() {
            return maxHeight == 0 || maxHeight >= 720;
        }
    }

    /** Whether a price has its tax in it. */
    enum TaxBehavior {
        INCLUSIVE,
        EXCLUSIVE,
        /** As Stripe's dashboard says. */
        UNSPECIFIED
    }
}
