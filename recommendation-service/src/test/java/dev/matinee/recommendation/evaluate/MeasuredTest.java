package dev.matinee.recommendation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommendation.evaluate.Split.Asked;
import dev.matinee.recommendation.learn.Watched;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against what was worked out by hand. */
class MeasuredTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void theBestComeFirstWithoutThoseSeenAndOfEqualsTheLowerNumber() {
        double[] scores = {-1, 0.5, 9, 0.5, -3, -0.0, 0};

        assertThat(Ranking.best(scores, new int[] {2}, 7)).containsExactly(1, 3, 5, 6, 0, 4);
        assertThat(Ranking.best(scores, new int[] {2}, 2)).containsExactly(1, 3);
    }

    @Test
    void recallIsOfAllThatIsRelevant() {
        var found = Found.of(new int[] {4, 7, 1, 9}, new int[] {7, 9, 30, 31, 32});

        assertThat(found.recall(1)).isZero();
        assertThat(found.recall(2)).isEqualTo(1 / 5.0, EXACT);
        assertThat(found.recall(10)).isEqualTo(2 / 5.0, EXACT);
    }

    @Test
    void ndcgIsOfTheBestOrderThereIs() {
        var found = Found.of(new int[] {4, 7, 1, 9}, new int[] {7, 9, 30});

        // Hits at ranks 2 and 4: 1/log2(3) + 1/log2(5); at best at ranks 1, 2 and 3: 1 + 1/log2(3) + 1/log2(4).
        assertThat(found.ndcg(10)).isEqualTo((0.6309297536 + 0.4306765581) / (1 + 0.6309297536 + 0.5), EXACT);
        assertThat(found.ndcg(2)).isEqualTo(0.6309297536 / (1 + 0.6309297536), EXACT);
        assertThat(Found.of(new int[] {7, 9, 30}, new int[] {30, 9, 7}).ndcg(10))
                .isEqualTo(1, EXACT);
    }

    @Test
    void meansAreOverTheUsersAskedAndCoverageOverAllItems() {
        var training = new Watched(20, List.of(new int[] {0, 1}, new int[] {0}, new int[] {0, 2}, new int[] {1}));
        var split = new Split(
                training,
                List.of(new Asked(new int[] {0, 1}, new int[] {2}), new Asked(new int[] {0}, new int[] {19})));

        double[] measured = Measured.of(
                seen -> {
                    double[] scores = new double[20];
                    for (int item = 0; item < 20; item++) {
                        scores[item] = -item;
                    }
                    return scores;
                },
                split);

        // The first is recommended 2 to 11, with a hit at the top; the second 1 to 10, with a hit at rank 19 only.
        assertThat(measured[Metric.NDCG_10.ordinal()]).isEqualTo(0.5, EXACT);
        assertThat(measured[Metric.NDCG_100.ordinal()]).isEqualTo((1 + Math.log(2) / Math.log(20)) / 2, EXACT);
        assertThat(measured[Metric.RECALL_10.ordinal()]).isEqualTo(0.5, EXACT);
        assertThat(measured[Metric.RECALL_20.ordinal()]).isEqualTo(1, EXACT);
        assertThat(measured[Metric.COVERAGE_10.ordinal()]).isEqualTo(11 / 20.0, EXACT);
        // Of four users two have item 1, which is one bit; the others have one watcher at most, which is two.
        assertThat(measured[Metric.NOVELTY_10.ordinal()]).isEqualTo((2 + (1 + 9 * 2) / 10.0) / 2, EXACT);
    }
}
