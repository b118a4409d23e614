package dev.matinee.recommendation.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class LearnersTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    private final Watched watched = byChance(60, 25);

    @Test
    void popularityIsTheNumberOfUsers() {
        var few = new Watched(3, List.of(new int[] {0, 2}, new int[] {2}));

        assertThat(new Popularity().learn(few).scores(new int[] {2})).containsExactly(1, 0, 2);
    }

    @Test
    void neighboursAreShrunkCosines() {
        var few = new Watched(3, List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {0, 2}, new int[] {0}));

        // Item 0 has four users, 1 has two of them, 2 has one of them.
        double[] scores = new ItemNeighbours(3, 1).learn(few).scores(new int[] {0});
        assertThat(scores[0]).isZero();
        assertThat(scores[1]).isEqualTo(2 / (Math.sqrt(8) + 1), CLOSE);
        assertThat(scores[2]).isEqualTo(1 / (Math.sqrt(4) + 1), CLOSE);
    }

    @Test
    void whatWasLikedMoreCountsMore() {
        var users = List.of(new int[] {0, 1}, new int[] {0, 2});
        var liked = new Watched(3, users, List.of(new double[] {1, 2}, new double[] {1, 0.5}));

        assertThat(Gram.of(liked, 0).get(0, 1)).isEqualTo(2, CLOSE);
        assertThat(Gram.of(liked, 0).get(2, 0)).isEqualTo(0.5, CLOSE);
        double[] scores = new Ease(0.5, 0, 0).learn(liked).scores(new int[] {0});
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(new ItemNeighbours(3, 0).learn(liked).scores(new int[] {1})[0])
                .as("a cosine")
                .isEqualTo(1 / Math.sqrt(2), CLOSE);
    }

    @Test
    void onlyTheNearestNeighboursCount() {
        var few = new Watched(3, List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {0, 2}));

        double[] scores = new ItemNeighbours(1, 0).learn(few).scores(new int[] {1, 2});

        assertThat(scores[0]).isEqualTo(2 / Math.sqrt(6), CLOSE);
    }

    @Test
    void easeHasNothingOnItsDiagonal() {
        DMatrixRMaj weights = new Ease(0.5, 0.2, 0.5).weights(watched);

        for (int item = 0; item < 25; item++) {
            assertThat(weights.get(item, item)).isZero();
        }
    }

    /** The gradient of what is minimised, off the diagonal: (XᵀX + λI) B = XᵀX there. */
    @Test
    void easeIsTheLeastThereIs() {
        DMatrixRMaj gram = Gram.of(watched, 0);
        double lambda = 0.5 * CommonOps_DDRM.trace(gram) / 25;
        DMatrixRMaj weights = new Ease(0.5, 0, 0).weights(watched);

        var regularised = gram.copy();
        IntStream.range(0, 25).forEach(item -> regularised.add(item, item, lambda));
        var reached = new DMatrixRMaj(25, 25);
        CommonOps_DDRM.mult(regularised, weights, reached);

        for (int one = 0; one < 25; one++) {
            for (int other = 0; other < 25; other++) {
                if (one != other) {
                    assertThat(reached.get(one, other)).isEqualTo(gram.get(one, other), CLOSE);
                }
            }
        }
    }

    @Test
    void everySweepOfIalsMakesItsLossLess() {
        var factorisation = new Ials(6, 0.2, 0.01, 1, 3).start(watched);
        double loss = factorisation.loss();

        for (int sweep = 0; sweep < 10; sweep++) {
            factorisation.sweep();
            double now = factorisation.loss();
            assertThat(now).isLessThan(loss);
            loss = now;
        }
    }

    @Test
    void ialsFoldsInWhoWasNotThere() {
        var two = new Watched(4, List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {2, 3}, new int[] {2, 3}));

        double[] scores = new Ials(2, 0.1, 0.01, 10, 1).learn(two).scores(new int[] {0});

        assertThat(scores[1]).isGreaterThan(scores[3] + 0.3);
        assertThat(new Ials(2, 0.1, 0.01, 10, 1).learn(two).scores(new int[0])).containsOnly(new double[] {0}, CLOSE);
    }

    @Test
    void aBlendWeighsBothAlikeHoweverTheyCount() {
        Learnt few = seen -> new double[] {1, -1};
        Learnt many = seen -> new double[] {-500, 500};

        assertThat(new Blend(few, many, 0.5).scores(new int[0])).containsExactly(0, 0);
        assertThat(new Blend(few, many, 1).scores(new int[0])).containsExactly(1, -1);
        assertThat(new Blend(few, seen -> new double[2], 0.25).scores(new int[0]))
                .containsExactly(0.25, -0.25);
    }

    private static Watched byChance(int users, int items) {
        var random = new SplittableRandom(5);
        return new Watched(
                items,
                IntStream.range(0, users)
                        .mapToObj(user -> IntStream.range(0, items)
                                .filter(item -> random.nextInt(3) == 0)
                                .toArray())
                        .toList());
    }
}
