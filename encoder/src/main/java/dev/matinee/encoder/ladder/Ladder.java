package dev.matinee.encoder.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    private record Step(int lines, int kilobits) {
        /** More frames take more, but slow lines carry no more for that. */
        int kilobits(double framesPerSecond) {
            boolean isMore = framesPerSecond > USUAL_FRAMES && kilobits > Rung.MOST_SLOW_KILOBITS;
            return isMore ? (int) (kilobits * MORE_FOR_FRAMES) : kilobits;
        }
    }

    /** In a second, with what may be a hair above 30. */
    private static final int USUAL_FRAMES = 31;

    private static final double MORE_FOR_FRAMES = 1.4;

    private static final List<Step> STEPS = List.of(
            new Step(234, 110),
            new Step(270, 400),
            new Step(360, 800),
            new Step(540, 1800),
            new Step(720, 3200),
            new Step(1080, 6000));
    private static final List<Step> DEMO = List.of(new Step(270, 400), new Step(540, 1800));

    /** AV1 needs about two thirds of the bits (MSU's codec comparisons; Netflix and Meta report as much). */
    private static final double AV1_SHARE = 0.65;

    /** A title's own limits stay within these shares of the usual ones. */
    private static final double LEAST = 0.4;

    private static final double MOST = 1.5;

    /** Above what a sample took on the whole: others may be harder. */
    private static final double HEADROOM = 1.2;

    /** Apple's guide has neighbours at 1.5 to 2; nearer than this, the smaller of two is not worth its space. */
    private static final double NEAR = 1.3;

    /**
     * What a rung takes at constant quality, in kilobits a second.
     *
     * @param mean over all samples
     * @param peak of the hardest
     */
    public record Taken(double mean, double peak) {}

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

    /** Whether it has a rung for slow lines, which wants sound to match. */
    public boolean reachesSlowLines() {
        return rungs.stream().anyMatch(Rung::slow);
    }

    /** Whether computing time matters more than the picture. */
    public boolean isCheap() {
        return !preset.isEmpty();
    }

    /**
     * The same for this one title: limits by what its pictures take, and no step that would be nearly the next one.
     *
     * @param taken by rung, for all of them
     */
    public Ladder fitted(Map<Rung, Taken> taken) {
        List<Rung> fitted = rungs.stream()
                .map(rung -> rung.limitedTo(limit(rung, taken.getOrDefault(rung, new Taken(0, 0)))))
                .toList();
        List<Rung> kept = new ArrayList<>();
        for (int i = 0; i < fitted.size(); i++) {
            boolean smallest = i == 0;
            boolean largest = i == fitted.size() - 1;
            if (smallest || largest || !isNear(fitted.get(i), fitted.get(i + 1))) {
                kept.add(fitted.get(i));
            }
        }
        return new Ladder(List.copyOf(kept), preset, quality, audioKilobits);
    }

    /** The same, and each in AV1 as well. */
    public Ladder withAv1() {
        Stream<Rung> more = rungs.stream()
                .map(rung -> new Rung(VideoCodec.AV1, rung.lines(), rung.width(), rung.height(), (int)
                        (rung.kilobitsPerSecond() * AV1_SHARE)));
        return new Ladder(Stream.concat(rungs.stream(), more).toList(), preset, quality, audioKilobits);
    }

    private static int limit(Rung rung, Taken taken) {
        double wanted = Math.max(taken.mean() * HEADROOM, taken.peak());
        double usual = rung.kilobitsPerSecond();
        return (int) Math.clamp(wanted, usual * LEAST, rung.slow() ? usual : usual * MOST);
    }

    private static boolean isNear(Rung smaller, Rung larger) {
        // Never across the border of what lower plans may have: they would lose their best.
        return smaller.high() == larger.high() && larger.kilobitsPerSecond() < smaller.kilobitsPerSecond() * NEAR;
    }

    private static List<Rung> rungs(List<Step> steps, int width, int height, double framesPerSecond) {
        List<Rung> rungs = new ArrayList<>();
        for (Step step : steps) {
            double factor = factor(step.lines(), width, height);
            if (factor <= 1) {
                rungs.add(rung(step.lines(), width * factor, height * factor, step.kilobits(framesPerSecond)));
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
            rungs.add(rung(own, width, height, above.kilobits(framesPerSecond)));
        }
        if (rungs.size() == 1) {
            rungs.addFirst(smallerThan(rungs.getFirst()));
        }
        return List.copyOf(rungs);
    }

    /** A player has a choice however small the picture is. */
    private static Rung smallerThan(Rung only) {
        double smaller = 2 / 3.0;
        int lines = even(only.lines() * smaller);
        int kilobits = (int) (only.kilobitsPerSecond() * smaller * smaller);
        return rung(lines, only.width() * smaller, only.height() * smaller, kilobits);
    }

    private static Rung rung(int lines, double width, double height, int kilobits) {
        return new Rung(VideoCodec.AVC, lines, even(width), even(height), kilobits);
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
