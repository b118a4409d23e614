package dev.matinee.encoder.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Chooses pictures by what is seen in them, wherever in the film they are: sharp ones that show something, each as unlike the
 * others as can be. First the sharpest; then, again and again, the one that is best by its sharpness and by how far it is from all
 * that were chosen.
 */
final class FramePicker {
    static final int MOST = 12;

    /** Two that are nearer are of one shot, or of one setting: one of them is enough. */
    private static final double APART = 14;

    /** Farther apart is no better: another scene is another scene. */
    private static final double FAR = 60;

    private FramePicker() {}

    /** Places in the list, in order; none where there is nothing to see. */
    static List<Integer> pick(List<Look> looks) {
        List<Integer> candidates = those(looks, Look::showsSomething);
        if (candidates.isEmpty()) {
            candidates = those(looks, Look::showsALittle);
        }
        Map<Integer, Double> sharpness = ranks(candidates, looks);
        Map<Integer, Double> distances = new HashMap<>();
        candidates.forEach(candidate -> distances.put(candidate, FAR));
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < MOST && !distances.isEmpty()) {
            int best = distances.keySet().stream()
                    .max(Comparator.<Integer>comparingDouble(c -> distances.get(c) * sharpness.get(c))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            chosen.add(best);
            Look look = looks.get(best);
            distances.replaceAll(
                    (c, distance) -> Math.min(distance, looks.get(c).differenceTo(look)));
            distances.values().removeIf(distance -> distance < APART);
        }
        return chosen.stream().sorted().toList();
    }

    private static List<Integer> those(List<Look> looks, Predicate<Look> worthIt) {
        return IntStream.range(0, looks.size())
                .filter(place -> worthIt.test(looks.get(place)))
                .boxed()
                .toList();
    }

    /** From a half for the least sharp of this film to one for the sharpest: films differ in grain, and what is sharp is relative. */
    private static Map<Integer, Double> ranks(List<Integer> candidates, List<Look> looks) {
        List<Integer> sorted = candidates.stream()
                .sorted(Comparator.comparingDouble(
                        candidate -> looks.get(candidate).sharpness()))
                .toList();
        Map<Integer, Double> ranks = new HashMap<>();
        for (int rank = 0; rank < sorted.size(); rank++) {
            ranks.put(sorted.get(rank), 0.5 + 0.5 * (rank + 1) / sorted.size());
        }
        return ranks;
    }
}
