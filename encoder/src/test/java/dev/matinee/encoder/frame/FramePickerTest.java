package dev.matinee.encoder.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FramePickerTest {
    private static final Look BLACK = flat(0);
    private static final Look WHITE = flat(255);

    @Test
    void leaderAndBlankAreNotPicked() {
        assertThat(FramePicker.pick(List.of(BLACK, BLACK, scene(1, 60), WHITE, scene(2, 60), flat(128)), 12))
                .containsExactly(2, 4);
    }

    @Test
    void lettersOnBlackAreNotPicked() {
        byte[] credits = new byte[Look.BYTES];
        for (int row = 10; row < 80; row += 12) {
            Arrays.fill(credits, (row * Look.WIDTH + 50) * 3, (row * Look.WIDTH + 110) * 3, (byte) 255);
        }
        assertThat(FramePicker.pick(List.of(Look.at(credits), scene(1, 60)), 12))
                .containsExactly(1);
    }

    @Test
    void ofOneShotTheSharpestIsPicked() {
        assertThat(FramePicker.pick(List.of(scene(1, 20), scene(1, 60), scene(1, 40)), 12))
                .containsExactly(1);
    }

    @Test
    void everySceneIsPickedBeforeOneIsPickedTwice() {
        var looks = new ArrayList<Look>();
        for (int scene = 0; scene < 5; scene++) {
            for (int shown = 0; shown < 10; shown++) {
                looks.add(scene(scene, 30 + shown));
            }
        }
        assertThat(FramePicker.pick(looks, 12)).containsExactly(9, 19, 29, 39, 49);
    }

    @Test
    void aLongFilmGivesTwelveInTheOrderOfTime() {
        var looks = IntStream.range(0, 400).mapToObj(n -> scene(n, 40)).toList();
        assertThat(FramePicker.pick(looks, 12)).hasSize(12).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aFilmThatIsDarkAltogetherGivesWhatLittleItShows() {
        byte[] night = new byte[Look.BYTES];
        Arrays.fill(night, 0, Look.BYTES / 5, (byte) 90);
        assertThat(FramePicker.pick(List.of(BLACK, Look.at(night)), 12)).containsExactly(1);
        assertThat(FramePicker.pick(List.of(BLACK, WHITE), 12)).isEmpty();
    }

    private static Look flat(int value) {
        byte[] rgb = new byte[Look.BYTES];
        Arrays.fill(rgb, (byte) value);
        return Look.at(rgb);
    }

    /** Large tiles of colours that are this scene's, with so much detail on them. */
    private static Look scene(int seed, int detail) {
        var colours = new Random(seed);
        int[] tiles = IntStream.range(0, 16 * 9 * 3)
                .map(n -> 60 + colours.nextInt(130))
                .toArray();
        byte[] rgb = new byte[Look.BYTES];
        for (int pixel = 0; pixel < Look.WIDTH * Look.HEIGHT; pixel++) {
            int x = pixel % Look.WIDTH;
            int y = pixel / Look.WIDTH;
            int tile = (y / 10 * 16 + x / 10) * 3;
            int grain = (x + y) % 2 == 0 ? detail : -detail;
            for (int colour = 0; colour < 3; colour++) {
                rgb[pixel * 3 + colour] = (byte) Math.clamp(tiles[tile + colour] + grain, 0, 255);
            }
        }
        return Look.at(rgb);
    }
}
