package dev.matinee.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
    private static final int PARTITIONS = 24;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6})
    void consumersOfABlockEachOrOfTurnsHaveAboutAsManyPiecesAfterEachOne(int consumers) {
        for (int start = 0; start < PARTITIONS; start++) {
            assertThat(mostTooMany(start, consumers, partition -> partition * consumers / PARTITIONS))
                    .as("blocks from %d", start)
                    .isLessThanOrEqualTo(consumers == 2 ? 1 : 2);
            assertThat(mostTooMany(start, consumers, partition -> partition % consumers))
                    .as("turns from %d", start)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 9, 24, 30, 97})
    void everyPartitionHasItsShare(int partitions) {
        for (int start : new int[] {0, -7, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(IntStream.range(0, partitions).map(place -> Spread.partition(start, place, partitions)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, partitions).boxed().toList());
        }
    }

    @Test
    void theSamePlaceIsTheSamePartition() {
        assertThat(Spread.partition(5, 1000, PARTITIONS)).isEqualTo(Spread.partition(5, 1000 + PARTITIONS, PARTITIONS));
    }

    /** By how many pieces the busiest consumer had more than its share, at worst, while the pieces came. */
    private static int mostTooMany(int start, int consumers, IntUnaryOperator consumerOf) {
        int[] pieces = new int[consumers];
        int most = 0;
        for (int place = 0; place < PARTITIONS; place++) {
            int mine = ++pieces[consumerOf.applyAsInt(Spread.partition(start, place, PARTITIONS))];
            int share = Math.ceilDiv(place + 1, consumers);
            most = Math.max(most, mine - share);
        }
        return most;
    }
}
