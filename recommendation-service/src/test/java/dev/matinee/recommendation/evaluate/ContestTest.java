package dev.matinee.recommendation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommendation.learn.Watched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where everybody's tastes are known, so is who has to win. */
class ContestTest {
    private static final Map<String, Double> NDCG = new HashMap<>();
    private static double oracle;

    @BeforeAll
    static void compete() {
        var tastes = new KnownTastes(800, 160, 7);
        for (var row : new Contest(tastes.watched(), Protocol.RANDOM, 1, System.out::println).run()) {
            NDCG.put(row.model(), row.figure(Metric.NDCG_10));
        }
        var split = Protocol.RANDOM.split(tastes.watched(), 1);
        oracle = Measured.ndcg(tastes.oracle(split), split);
        System.out.println(NDCG + ", the oracle " + oracle);
    }

    @Test
    void whatLearnsTastesIsBeforeNeighboursAndTheseAreBeforePopularity() {
        assertThat(NDCG.get("item-kNN")).isGreaterThan(NDCG.get("popularity"));
        assertThat(NDCG.get("EASE")).isGreaterThan(NDCG.get("item-kNN"));
        assertThat(NDCG.get("iALS")).isGreaterThan(NDCG.get("item-kNN"));
    }

    @Test
    void theBlendIsNoWorseThanEitherPart() {
        assertThat(NDCG.get("matinee")).isGreaterThan(Math.max(NDCG.get("EASE"), NDCG.get("iALS")) - 0.005);
    }

    @Test
    void mostOfWhatCanBeKnownIsFound() {
        assertThat(NDCG.get("matinee")).isBetween(0.6 * oracle, oracle);
    }

    @Test
    void tooFewRatingsAreSaid() {
        var few = new Watched(2, List.of(new int[] {0}, new int[] {1}));

        assertThatThrownBy(() -> new Contest(few, Protocol.LAST, 1, words -> {}))
                .isInstanceOf(TooFewRatings.class);
    }
}
