package dev.matinee.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.billing.plan.PlanSettings.Offer;
import jakarta.validation.Validation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanSettingsTest {
    /** A plan of 480 lines would be told as such, and be given 720. */
    @ParameterizedTest
    @CsvSource({"0, true", "480, false", "719, false", "720, true", "1080, true", "-1, false"})
    void aCapIsOneThatIsKept(int maxHeight, boolean isValid) {
        var offer = new Offer("p", "Plan", 499, "EUR", "month", maxHeight, 1, 0, 0);
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            assertThat(validation.getValidator().validate(offer).isEmpty()).isEqualTo(isValid);
        }
    }
}
