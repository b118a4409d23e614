package dev.matinee.ingest.artwork;

/** Where a poster's picture and title stand. Shares are of the poster's height. */
public enum Layout {
    /** The title at the foot, the picture above it. */
    FOOT(0.40),
    /** The title at the head, the picture below it. */
    HEAD(0.61),
    /** The title on a plain band at the foot. */
    BAND(0.37),
    /** The title on slanting bars. */
    TILT(0.36);

    final double focus;

    Layout(double focus) {
        this.focus = focus;
    }
}
