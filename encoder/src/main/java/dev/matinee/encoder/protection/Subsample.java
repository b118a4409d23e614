package dev.matinee.encoder.protection;

/** So many bytes in the clear, then so many that are encrypted by the track's pattern (ISO/IEC 23001-7, 7.2). */
record Subsample(int clear, int encrypted) {
    /** In a {@code senc}: 16 bits, then 32. */
    static final int BYTES = 6;
    /** More bytes in the clear than 16 bits can say take another subsample. */
    static final int MOST_CLEAR = 0xffff;
}
