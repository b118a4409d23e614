package dev.matinee.playback.entitlement;

/**
 * What a plan allows.
 *
 * @param streams at once, at least 1
 * @param maxHeight in pixels; 0 means no cap
 * @param downloads held at once, on all devices together; 0 means none
 */
public record Rights(int streams, int maxHeight, int downloads) {
    private static final int BEST_STANDARD_HEIGHT = 720;

    /** Whether the renditions above 720 lines are not for this plan. */
    public boolean standardOnly() {
        return maxHeight > 0 && maxHeight <= BEST_STANDARD_HEIGHT;
    }
}
