package dev.matinee.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two tastes of known structure: who likes comedies watches comedies, who likes horror watches horror. */
class ItemItemTrainingTest {
    private final Interactions interactions = twoTastes();

    @Test
    void learnsFromOthersWhatGoesTogether() {
        var scores = ItemItemTraining.train(interactions).scores(Map.of("comedy-1", 1.0, "comedy-2", 1.0));

        assertThat(scores.get("comedy-3")).isPositive().isGreaterThan(scores.getOrDefault("horror-3", 0.0));
    }

    @Test
    void tellsNoTitleFromItself() {
        var scores = ItemItemTraining.train(interactions).scores(Map.of("comedy-1", 1.0));

        assertThat(scores).doesNotContainKey("comedy-1");
    }

    @Test
    void isTheSameAfterItWasStored() throws IOException {
        var model = ItemItemTraining.train(interactions);
        var liked = Map.of("comedy-1", 1.0, "horror-2", 0.5);

        assertThat(ItemModel.fromBytes(model.toBytes()).scores(liked)).isEqualTo(model.scores(liked));
    }

    @Test
    void findsMoreOfWhatWasHiddenThanChanceWould() {
        var evaluation = Evaluation.of(interactions, ItemItemTraining::train);

        assertThat(evaluation.profiles()).isEqualTo(200);
        // Of 40 titles, ten are a quarter: that much chance finds.
        assertThat(evaluation.recallAt10()).isGreaterThan(0.6);
    }

    private static Interactions twoTastes() {
        var random = new Random(7);
        var interactions = new Interactions();
        for (int profile = 0; profile < 200; profile++) {
            String taste = profile % 2 == 0 ? "comedy" : "horror";
            for (int watched = 0; watched < 8; watched++) {
                interactions.put("profile-" + profile, taste + "-" + random.nextInt(20), 1);
            }
        }
        return interactions;
    }
}
