package dev.matinee.encoder.master;

/** A file that was cut short still says how long it was meant to be. One rule, wherever its end is seen. */
public final class CutShort {
    /** In seconds: pictures may end a little before what the file says of its whole. */
    private static final double LEAST = 2;

    private static final double MOST = 10;
    private static final double SHARE = 0.03;

    private CutShort() {}

    /**
     * @param said how long the picture is, in seconds; 0 where nobody says
     * @param end of it, in seconds
     */
    public static void refuse(double said, double end) {
        if (said - end > Math.clamp(said * SHARE, LEAST, MOST)) {
            throw refusal(said, end);
        }
    }

    /**
     * Of a file whose picture does not say how long it is: what containers say of the whole may be an estimate.
     *
     * @param said how long the file is, in seconds; 0 where nobody says
     * @param end of whatever ends last in it, in seconds
     */
    static void refuseWhole(double said, double end) {
        if (said - end > Math.max(LEAST, said * SHARE)) {
            throw refusal(said, end);
        }
    }

    public static MasterRefused refusal(double said, double end) {
        return new MasterRefused(
                "The file is cut short: it says that it lasts %.0f s, and ends after %.0f s.".formatted(said, end));
    }
}
