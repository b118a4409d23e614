package dev.matinee.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexityTest {
    @ParameterizedTest
    @CsvSource({"PT1M, 3", "PT7M, 3", "PT8M, 4", "PT12M, 6", "PT3H, 6"})
    void whatIsTriedOfAFilmIsASmallPartOfIt(Duration film, int samples) {
        assertThat(Complexity.samples(film)).isEqualTo(samples);
    }
}
