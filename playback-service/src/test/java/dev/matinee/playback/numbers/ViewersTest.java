package dev.matinee.playback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ViewersTest {
    private final SplittableRandom random = new SplittableRandom(1926);

    private List<Long> hashes(int count) {
        var hashes = new ArrayList<Long>();
        random.longs(count).forEach(hashes::add);
        return hashes;
    }

    @Test
    void fewViewersAreCountedExactlyAndOnceOnHoweverManyDays() {
        var monday = hashes(600);
        var tuesday = new ArrayList<>(monday.subList(0, 400));
        tuesday.addAll(hashes(300));

        var both = Viewers.of(monday).and(Viewers.of(tuesday));

        assertThat(Viewers.of(tuesday).count()).isEqualTo(700);
        assertThat(both.count()).isEqualTo(900);
    }

    @Test
    void ofManyTheNumberIsRightToSomePercentInEightKilobytes() {
        var first = hashes(100_000);
        var viewers = Viewers.of(first).and(Viewers.of(hashes(100_000))).and(Viewers.of(first));

        assertThat(viewers.count()).isCloseTo(200_000, Percentage.withPercentage(9));
        assertThat(viewers.least()).hasSize(1024);
        assertThat(Viewers.read(viewers.text())).isEqualTo(viewers);
    }

    @Test
    void nobodyIsNobody() {
        assertThat(Viewers.NONE.count()).isZero();
        assertThat(Viewers.read(Viewers.NONE.text())).isEqualTo(Viewers.NONE);
    }
}
