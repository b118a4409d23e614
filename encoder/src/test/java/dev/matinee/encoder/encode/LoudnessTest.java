package dev.matinee.encoder.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoudnessTest {
    @ParameterizedTest
    @CsvSource({
        "-18.0, -3.0, -5",
        "-28.0, -8.0, 5",
        "-28.0, -3.0, 2",
        "-28.0, 0.0, 0",
        "-70.0, -inf, 0",
        "-inf, -inf, 0",
    })
    void oneGainBringsAFilmToTheTargetAndNeverClips(String integrated, String peak, double gain) {
        String meter = "  Integrated loudness:\n    I:         %s LUFS\n  Sample peak:\n    Peak:      %s dBFS\n"
                .formatted(integrated, peak);
        assertThat(Loudness.gain(meter, -23)).isCloseTo(gain, within(0.001));
    }
}
