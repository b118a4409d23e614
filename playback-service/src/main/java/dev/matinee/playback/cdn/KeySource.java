package dev.matinee.playback.cdn;

/** Where the key group is written down. */
interface KeySource {
    /** As it is now; a {@link RuntimeException} where it cannot be read, or is none. */
    KeyGroup read();
}
