package dev.matinee.recommendation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommendation.evaluate.Settings.Knob;
import dev.matinee.recommendation.learn.ItemNeighbours;
import dev.matinee.recommendation.learn.Learner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = new Settings(
            List.of(new Knob("neighbours", 1, 2, 3, 4, 5, 6), new Knob("shrinkage", 0, 10, 20, 30, 40)),
            values -> new ItemNeighbours((int) values[0], values[1]));

    @Test
    void theHillIsClimbedThoughTheKnobsDependOnEachOther() {
        var chosen = settings.best(learner -> {
            var set = (ItemNeighbours) learner;
            int off = set.neighbours() - 2;
            double shrunk = set.shrinkage() / 10;
            return 10 - off * off - shrunk * shrunk - off * shrunk / 2;
        });

        assertThat(chosen.learner()).isEqualTo(new ItemNeighbours(2, 0));
        assertThat(chosen.figure()).isEqualTo(10);
        assertThat(chosen.words()).isEqualTo("neighbours 2, shrinkage 0");
    }

    @Test
    void nothingIsTriedTwice() {
        List<Learner> tried = new ArrayList<>();

        settings.best(learner -> {
            tried.add(learner);
            return ((ItemNeighbours) learner).shrinkage();
        });

        assertThat(tried).doesNotHaveDuplicates();
    }
}
