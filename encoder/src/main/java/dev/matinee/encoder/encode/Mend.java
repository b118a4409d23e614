package dev.matinee.encoder.encode;

import java.util.Locale;

/**
 * What brings a track to its loudness.
 *
 * @param gain in decibels
 * @param held whether what would then be louder than {@link #HIGHEST_PEAK} is held down to it
 */
record Mend(double gain, boolean held) {
    /**
     * In dB below full scale, as a true peak (ITU-R BS.1770): EBU R 128's highest is -1, and AAC may make of a peak one that is
     * higher by 2.
     */
    static final double HIGHEST_PEAK = -3;

    static final Mend NONE = new Mend(0, false);

    /** A track so near to the target is left as it is (EBU R 128 allows 1 LU where half is not practicable). */
    private static final double NEAR_ENOUGH = 1;

    boolean isHardlyNeeded() {
        return !held && Math.abs(gain) <= NEAR_ENOUGH;
    }

    /** @param more in decibels; infinite where nothing was heard, which changes nothing */
    Mend louderBy(double more) {
        return Double.isFinite(more) ? new Mend(gain + Math.max(0, more), held) : this;
    }

    /** Of 48 kHz. What lies between two samples is seen at four times as many. */
    String filter() {
        String louder = String.format(Locale.ROOT, "volume=%.2fdB", gain);
        return held
                ? louder
                        + String.format(
                                Locale.ROOT,
                                ",aresample=192000,alimiter=limit=%.1fdB:level=false:latency=true,aresample=48000",
                                HIGHEST_PEAK)
                : louder;
    }
}
