package dev.matinee.encoder.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Chooses pictures by what is seen in them, wherever in the film they are: sharp ones that show something, each as unlike
 * the others as can be. First the sharpest; then, again and again, the one that is best by its sharpness and by how far it
 * is from all that were chosen.
 */
final class FramePicker {
    /** Two that are nearer are of one shot, or of one setting: one of them is enough. */
    private static final double APART = 14;

    /** Farther apart is no better: another scene is another scene. */
    private static final double FAR = 60;

    private FramePicker() {}

    /**
     * A picture that may be chosen.
     *
     * @param sharpness from a half for the least sharp of this film to one for the sharpest: films differ in grain
     * @param distance to the nearest that was chosen
     */
    private record Candidate(int place, Look look, double sharpness, double distance) {
        double worth() {
            return sharpness * distance;
        }

        Candidate besides(Look chosen) {
            return new Candidate(place, look, sharpness, Math.min(distance, look.differenceTo(chosen)));
        }
    }

    /** At most so many places in the list, in order; none where there is nothing to see. */
    static List<Integer> pick(List<Look> looks, int most) {
        List<Candidate> left = candidates(looks, Look::showsSomething);
        if (left.isEmpty()) {
            left = candidates(looks, Look::showsALittle);
        }
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < most && !left.isEmpty()) {
            Candidate best = left.stream()
                    .max(Comparator.comparingDouble(Candidate::worth))
                    .orElseThrow();
            chosen.add(best.place());
            left = left.stream()
                    .map(candidate -> candidate.besides(best.look()))
                    .filter(candidate -> candidate.distance() >= APART)
                    .toList();
        }
        return chosen.stream().sorted().toList();
    }

    private static List<Candidate> candidates(List<Look> looks, Predicate<Look> worthIt) {
        List<Integer> blurredFirst = IntStream.range(0, looks.size())
                .filter(place -> worthIt.test(looks.get(place)))
                .boxed()
                .sorted(Comparator.comparingDouble(place -> looks.get(place).sharpness()))
                .toList();
        return IntStream.range(0, blurredFirst.size())
                .mapToObj(rank -> {
                    int place = blurredFirst.get(rank);
                    double sharpness = 0.5 + 0.5 * (rank + 1) / blurredFirst.size();
                    return new Candidate(place, looks.get(place), sharpness, FAR);
                })
                .toList();
    }
}
