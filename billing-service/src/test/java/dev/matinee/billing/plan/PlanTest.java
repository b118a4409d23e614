package dev.matinee.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.billing.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
    @ParameterizedTest
    @CsvSource({"480, 480p", "720, 720p", "1080, 1080p", "0, 1080p", "2160, 1080p"})
    void noPlanPromisesMoreThanIsMade(int cap, String resolution) {
        var plan = new Plan("p", "P", new Money(1, "EUR"), "month", cap, 1, 0, 0, null);

        assertThat(plan.resolution()).isEqualTo(resolution);
    }
}
