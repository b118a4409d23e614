package dev.matinee.encoder.cmaf;

import java.util.ArrayList;
import java.util.List;

/** Fragments that are fetched together: what begins with a keyframe and lasts about six seconds. */
public record Segment(List<Fragment> fragments) {
    /** Of every segment but the last, in seconds. */
    public static final int LENGTH = 6;
    /** A keyframe that comes a little early begins the segment all the same. */
    private static final double EARLY = 0.05;

    /**
     * Cut where the time of a fragment reaches the next multiple of the length, so that all renditions are cut alike.
     *
     * @param from when the first begins, in seconds
     */
    static List<Segment> of(FragmentedFile file, double from) {
        List<Segment> segments = new ArrayList<>();
        List<Fragment> open = new ArrayList<>();
        for (Fragment fragment : file.fragments()) {
            double next = (segments.size() + 1.0) * LENGTH - EARLY;
            if (!open.isEmpty() && fragment.start() - from >= next) {
                segments.add(new Segment(List.copyOf(open)));
                open.clear();
            }
            open.add(fragment);
        }
        segments.add(new Segment(List.copyOf(open)));
        return segments;
    }

    public long offset() {
        return fragments.getFirst().offset();
    }

    public long size() {
        return fragments.stream().mapToLong(Fragment::size).sum();
    }

    /** In seconds. */
    public double duration() {
        return fragments.stream().mapToDouble(Fragment::duration).sum();
    }
}
