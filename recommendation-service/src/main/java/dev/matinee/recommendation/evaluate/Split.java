package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.learn.Watched;
import java.util.List;

/**
 * What may be learnt from, and what is asked then.
 *
 * @param training numbered as the whole
 */
record Split(Watched training, List<Asked> asked) {
    Split {
        asked = List.copyOf(asked);
    }

    /**
     * A user: what is shown of what was watched, oldest first, and what is to be found.
     *
     * @param hidden at least one, none of those shown
     */
    record Asked(int[] shown, int[] hidden) {}
}
