package dev.matinee.encoder.ladder;

import java.util.ArrayList;
import java.util.List;

/**
 * The renditions that a master gets, smallest first: never larger than it is, and where it lies between two steps, one of
 * its own size.
 *
 * @param preset of x264; empty for the service's own
 * @param quality x264's constant rate factor: what easy pictures get, below the rung's limit
 * @param audioKilobits of stereo AAC
 */
public record Ladder(List<Rung> rungs, String preset, int quality, int audioKilobits) {
    /** Lines of the frame and the most kilobits a second at up to 30 frames; near those of Apple's authoring guide. */
    private record Step(int lines, int kilobits) {}

    private static final List<Step> STEPS = List.of(
            new Step(270, 400), new Step(360, 800), new Step(540, 1800), new Step(720, 3200), new Step(1080, 6000));
    private static final List<Step> DEMO = List.of(new Step(270, 400), new Step(540, 1800));

    /**
     * @param name {@code demo}, or anything else for what the source deserves
     * @param width of the picture as it is seen
     * @param height of the picture as it is seen
     */
    public static Ladder of(String name, int width, int height, double framesPerSecond) {
        return name.equals("demo")
                ? new Ladder(rungs(DEMO, width, height, framesPerSecond), "superfast", 26, 64)
                : new Ladder(rungs(STEPS, width, height, framesPerSecond), "", 23, 128);
    }

    /** Whether computing time matters more than the picture. */
    public boolean isCheap() {
        return !preset.isEmpty();
    }

    private static List<Rung> rungs(List<Step> steps, int width, int height, double framesPerSecond) {
        double faster = framesPerSecond > 31 ? 1.4 : 1;
        List<Rung> rungs = new ArrayList<>();
        for (Step step : steps) {
            double factor = factor(step.lines(), width, height);
            if (factor <= 1) {
                int kilobits = (int) (step.kilobits() * faster);
                rungs.add(new Rung(step.lines(), even(width * factor), even(height * factor), kilobits));
            }
        }
        Step largest = steps.getLast();
        double reached = rungs.isEmpty() ? 0 : factor(rungs.getLast().lines(), width, height);
        if (reached < 0.92 && factor(largest.lines(), width, height) > 1) {
            int own = even(Math.max(Math.min(width, height), Math.max(width, height) * 9 / 16.0));
            Step above = steps.stream()
                    .filter(step -> step.lines() >= own)
                    .findFirst()
                    .orElse(largest);
            rungs.add(new Rung(own, even(width), even(height), (int) (above.kilobits() * faster)));
        }
        return List.copyOf(rungs);
    }

    /** By what the picture must be scaled to fit into a 16:9 frame of so many lines, upright if the picture is. */
    private static double factor(int lines, int width, int height) {
        double longSide = lines * 16 / 9.0;
        return Math.min(longSide / Math.max(width, height), (double) lines / Math.min(width, height));
    }

    /** Rounded down, as nothing is made larger; a hair of tolerance for what a division left. */
    private static int even(double length) {
        return Math.max(2, (int) Math.floor(length / 2 + 0.001) * 2);
    }
}
