package dev.matinee.playback.numbers;

import org.jspecify.annotations.Nullable;

/**
 * How the picture was while it was watched.
 *
 * @param switches to another rendition
 * @param bits of the renditions shown, by their rates
 * @param ms in which they were shown; what was watched before a player told a rate is not in it
 */
record Pictures(long switches, long bits, long ms) {
    static final Pictures NONE = new Pictures(0, 0, 0);

    Pictures and(Pictures others) {
        return new Pictures(switches + others.switches, bits + others.bits, ms + others.ms);
    }

    /** The mean rate; null where none was told. */
    @Nullable
    Long bitsPerSecond() {
        return ms == 0 ? null : Math.round(bits * 1000.0 / ms);
    }
}
