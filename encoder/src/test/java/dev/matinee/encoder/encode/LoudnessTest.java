package dev.matinee.encoder.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoudnessTest {
    @ParameterizedTest
    @CsvSource({
        "-18.0, -3.0, -5, false",
        "-28.0, -8.1, 5, false",
        "-28.0, -7.9, 5, true",
        "-23.0, 0.3, 0, true",
        "-20.0, 0.3, -3, true",
        "-70.0, -inf, 0, false",
        "-inf, -inf, 0, false",
    })
    void oneGainBringsAFilmToTheTargetAndPeaksThatAreTooHighThenAreHeldDown(
            String integrated, String peak, double gain, boolean held) {
        String meter = "  Integrated loudness:\n    I:         %s LUFS\n  True peak:\n    Peak:      %s dBFS\n"
                .formatted(integrated, peak);
        Mend mend = Loudness.mend(meter, -23);
        assertThat(mend.gain()).isCloseTo(gain, within(0.001));
        assertThat(mend.held()).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"2, 7", "-1, 5", "Infinity, 5"})
    void whatWasHeldDownIsMadeLouderByWhatItLacks(double lacks, double gain) {
        assertThat(new Mend(5, true).louderBy(lacks)).isEqualTo(new Mend(gain, true));
    }
}
