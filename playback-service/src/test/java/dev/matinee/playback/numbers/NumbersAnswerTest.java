package dev.matinee.playback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumbersAnswerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private static SittingOfDay sitting(long watchedMs, @Nullable Long startupMs, long stalledMs) {
        return new SittingOfDay(
                "film", "FR", 1L, true, false, watchedMs, startupMs, stalledMs, Pictures.NONE, Map.of(), null);
    }

    private static NumbersAnswer.Day of(SittingOfDay... sittings) {
        var tally = new Tally();
        for (var sitting : sittings) {
            tally.add(sitting);
        }
        return NumbersAnswer.Day.of(DAY, tally.figures());
    }

    @Test
    void aDaySaysHowLongHalfAndMostOfTheStartsTookAndWhatShareOfTheTimeItStalled() {
        var day = of(sitting(70_000, 300L, 10_000), sitting(20_000, 400L, 0), sitting(0, 9_000L, 0));

        assertThat(day.watchedSeconds()).isEqualTo(90);
        assertThat(day.rebufferRatio()).isEqualTo(0.1);
        assertThat(day.startUpMs()).isNotNull().satisfies(took -> {
            assertThat(took.p50()).isCloseTo(400, Percentage.withPercentage(6));
            assertThat(took.p95()).isCloseTo(9_000, Percentage.withPercentage(6));
        });
    }

    @Test
    void aDaySaysHowThePictureWasInTheMeanAndHowOftenItChanged() {
        var day = of(shown(30_000, new Pictures(2, 90_000_000, 30_000)), shown(60_000, new Pictures(1, 0, 0)));

        assertThat(day.bitsPerSecond()).isEqualTo(3_000_000);
        assertThat(day.switchesPerHour()).isEqualTo(120);
    }

    private static SittingOfDay shown(long watchedMs, Pictures pictures) {
        return new SittingOfDay("film", "FR", 1L, true, false, watchedMs, null, 0, pictures, Map.of(), null);
    }

    @Test
    void ofADayOnWhichNothingWasWatchedThereIsNoShareAndNoTime() {
        assertThat(of())
                .extracting(
                        NumbersAnswer.Day::rebufferRatio,
                        NumbersAnswer.Day::startUpMs,
                        NumbersAnswer.Day::bitsPerSecond,
                        NumbersAnswer.Day::switchesPerHour)
                .containsOnlyNulls();
    }
}
