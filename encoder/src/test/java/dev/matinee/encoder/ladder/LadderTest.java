package dev.matinee.encoder.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.encoder.ladder.Ladder.Taken;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
    @ParameterizedTest(name = "{0} {1}x{2}: {3}")
    @CsvSource({
        "'',   1920, 1080, v234 416x234 v270 480x270 v360 640x360 v540 960x540 v720 1280x720 v1080 1920x1080",
        "'',   3840, 2160, v234 416x234 v270 480x270 v360 640x360 v540 960x540 v720 1280x720 v1080 1920x1080",
        "'',   1920, 800,  v234 416x172 v270 480x200 v360 640x266 v540 960x400 v720 1280x532 v1080 1920x800",
        "'',   1280, 720,  v234 416x234 v270 480x270 v360 640x360 v540 960x540 v720 1280x720",
        "'',   640,  480,  v234 312x234 v270 360x270 v360 480x360 v480 640x480",
        "'',   1080, 1920, v234 234x416 v270 270x480 v360 360x640 v540 540x960 v720 720x1280 v1080 1080x1920",
        "'',   101,  75,   v48 66x48 v74 100x74",
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

    @Test
    void aTitleGetsTheBitRatesThatItsPicturesTake() {
        Ladder usual = Ladder.of("", 1920, 1080, 24);
        Map<Rung, Taken> easy = usual.rungs().stream()
                .collect(Collectors.toMap(rung -> rung, rung -> new Taken(rung.kilobitsPerSecond() * 0.3, 0)));
        Map<Rung, Taken> hard = usual.rungs().stream()
                .collect(Collectors.toMap(rung -> rung, rung -> new Taken(0, rung.kilobitsPerSecond() * 3.0)));

        assertThat(kilobits(usual.fitted(easy))).containsExactly(44, 160, 320, 720, 1280, 2400);
        // Slow lines stay slow, however hard the pictures are.
        assertThat(kilobits(usual.fitted(hard))).containsExactly(110, 600, 1200, 2700, 4800, 9000);
        assertThat(kilobits(usual)).containsExactly(110, 400, 800, 1800, 3200, 6000);
    }

    @Test
    void moreFramesGetMoreBitsButOnSlowLines() {
        Ladder fast = Ladder.of("", 1920, 1080, 60);
        assertThat(kilobits(fast)).containsExactly(110, 560, 1120, 2520, 4480, 8400);
        assertThat(fast.reachesSlowLines()).isTrue();
    }

    @Test
    void aStepThatWouldBeNearlyTheNextOneIsLeftOutButForThoseAtTheEnds() {
        Ladder usual = Ladder.of("", 1280, 720, 24);
        Map<Integer, Double> means = Map.of(234, 90.0, 270, 300.0, 360, 350.0, 540, 1000.0, 720, 1070.0);
        Map<Rung, Taken> taken = usual.rungs().stream()
                .collect(Collectors.toMap(rung -> rung, rung -> new Taken(means.get(rung.lines()), 0)));
        assertThat(usual.fitted(taken).rungs()).extracting(Rung::lines).containsExactly(234, 360, 720);
    }

    private static List<Integer> kilobits(Ladder ladder) {
        return ladder.rungs().stream().map(Rung::kilobitsPerSecond).toList();
    }

    @ParameterizedTest
    @CsvSource({"720, std/v720, false", "1080, high/v1080, true"})
    void whatIsAbove720LinesIsHigh(int lines, String folder, boolean high) {
        Rung rung = new Rung(VideoCodec.AVC, lines, 1920, 1080, 1);
        assertThat(rung.folder()).isEqualTo(folder);
        assertThat(rung.high()).isEqualTo(high);
    }
}
