package dev.matinee.playback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class StartUpTimesTest {
    private static StartUpTimes of(LongStream times) {
        var counts = new TreeMap<Integer, Long>();
        times.forEach(ms -> counts.merge(StartUpTimes.step(ms), 1L, Long::sum));
        return new StartUpTimes(counts);
    }

    @Test
    void halfOfTheStartsWereQuickerAndOneInTwentySlowerToAFewPercent() {
        var times = of(LongStream.rangeClosed(1, 2_000));

        assertThat(times.quantile(0.5)).isCloseTo(1_000, Percentage.withPercentage(6));
        assertThat(times.quantile(0.95)).isCloseTo(1_900, Percentage.withPercentage(6));
    }

    @Test
    void daysTogetherAreAsIfTheyWereOne() {
        var together = of(LongStream.rangeClosed(1, 1_000)).and(of(LongStream.rangeClosed(1_001, 2_000)));

        assertThat(together).isEqualTo(of(LongStream.rangeClosed(1, 2_000)));
    }

    @Test
    void theLongestAndTheShortestThatAreTakenHaveAPlaceAndNoneHasNoTime() {
        assertThat(of(LongStream.of(0)).quantile(0.5)).isLessThan(25);
        assertThat(of(LongStream.of(600_000)).quantile(0.5)).isCloseTo(600_000, Percentage.withPercentage(6));
        assertThat(StartUpTimes.NONE.quantile(0.5)).isNull();
    }
}
