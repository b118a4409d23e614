package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.learn.Learner;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What can be set of a learner, each with the values that are tried, and how it is made of them.
 *
 * @param make of a value for each that can be set
 */
record Settings(List<Knob> knobs, Function<double[], Learner> make) {
    /** Less than this is no reason to go on: mostly it is chance, and larger values cost more. */
    private static final double WORTH_IT = 0.0005;

    /** Values in their order, so that the next is the next to try. It begins in their middle. */
    record Knob(String name, double... values) {}

    /** What was chosen, by which figure. */
    record Chosen(Learner learner, String words, double figure) {}

    /** Knob by knob, up or down as long as the figure grows; twice, since they depend on each other. */
    Chosen best(ToDoubleFunction<Learner> figure) {
        Map<List<Integer>, Double> tried = new HashMap<>();
        ToDoubleFunction<Integer[]> at =
                places -> tried.computeIfAbsent(List.of(places), _ -> figure.applyAsDouble(make.apply(values(places))));
        Integer[] best = knobs.stream().map(knob -> knob.values.length / 2).toArray(Integer[]::new);
        for (int round = 0; round < 2; round++) {
            for (int knob = 0; knob < best.length; knob++) {
                best = climb(climb(best, knob, 1, at), knob, -1, at);
            }
        }
        return new Chosen(make.apply(values(best)), words(values(best)), at.applyAsDouble(best));
    }

    private Integer[] climb(Integer[] from, int knob, int step, ToDoubleFunction<Integer[]> at) {
        Integer[] best = from;
        while (true) {
            Integer[] next = best.clone();
            next[knob] += step;
            if (next[knob] < 0
                    || next[knob] >= knobs.get(knob).values.length
                    || at.applyAsDouble(next) < at.applyAsDouble(best) + WORTH_IT) {
                return best;
            }
            best = next;
        }
    }

    private double[] values(Integer[] places) {
        double[] values = new double[places.length];
        Arrays.setAll(values, knob -> knobs.get(knob).values[places[knob]]);
        return values;
    }

    private String words(double[] values) {
        var words = new StringJoiner(", ");
        for (int knob = 0; knob < values.length; knob++) {
            words.add(knobs.get(knob).name + " "
                    + BigDecimal.valueOf(values[knob]).stripTrailingZeros().toPlainString());
        }
        return words.toString();
    }
}
