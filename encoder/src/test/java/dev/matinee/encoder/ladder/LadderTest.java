package dev.matinee.encoder.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
    @ParameterizedTest(name = "{0} {1}x{2}: {3}")
    @CsvSource({
        "'',   1920, 1080, v270 480x270 v360 640x360 v540 960x540 v720 1280x720 v1080 1920x1080",
        "'',   3840, 2160, v270 480x270 v360 640x360 v540 960x540 v720 1280x720 v1080 1920x1080",
        "'',   1920, 800,  v270 480x200 v360 640x266 v540 960x400 v720 1280x532 v1080 1920x800",
        "'',   1280, 720,  v270 480x270 v360 640x360 v540 960x540 v720 1280x720",
        "'',   640,  480,  v270 360x270 v360 480x360 v480 640x480",
        "'',   1080, 1920, v270 270x480 v360 360x640 v540 540x960 v720 720x1280 v1080 1080x1920",
        "'',   101,  75,   v74 100x74",
        "demo, 1920, 1080, v270 480x270 v540 960x540",
        "demo, 960,  540,  v270 480x270 v540 960x540",
        "demo, 854,  480,  v270 480x268 v480 854x480",
    })
    void nothingIsMadeLargerAndEverySideIsEven(String name, int width, int height, String rungs) {
        String made = Ladder.of(name, width, height, 24).rungs().stream()
                .map(rung -> "v%d %dx%d".formatted(rung.lines(), rung.width(), rung.height()))
                .reduce("", (all, one) -> all + " " + one)
                .strip();
        assertThat(made).isEqualTo(rungs);
    }

    @ParameterizedTest
    @CsvSource({"720, std/v720, false", "1080, high/v1080, true"})
    void whatIsAbove720LinesIsHigh(int lines, String folder, boolean high) {
        Rung rung = new Rung(VideoCodec.AVC, lines, 1920, 1080, 1);
        assertThat(rung.folder()).isEqualTo(folder);
        assertThat(rung.high()).isEqualTo(high);
    }
}
