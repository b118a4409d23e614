package dev.matinee.encoder.protection;

/** The bits of a NAL unit, without its emulation prevention bytes (ITU-T H.264, 7.3.1 and 9.1). */
final class NalBits {
    private static final int LONGEST_PREFIX = 32;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;
    private int current;
    private int left;
    private int zeros;
    private int read;

    NalBits(byte[] bytes, int start, int size) {
        this.bytes = bytes;
        this.start = start;
        this.end = start + size;
        this.at = start;
    }

    int bit() {
        if (left == 0) {
            load();
        }
        read++;
        return current >> --left & 1;
    }

    boolean flag() {
        return bit() == 1;
    }

    /** u(n): at most 32 bits; of more than 31 the sign is lost. */
    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            bit();
        }
    }

    /** ue(v). */
    int unsigned() {
        int prefix = 0;
        while (bit() == 0) {
            if (++prefix >= LONGEST_PREFIX) {
                throw new IllegalArgumentException("A number in a NAL unit is too long");
            }
        }
        return (int) ((1L << prefix) - 1 + Integer.toUnsignedLong(bits(prefix)));
    }

    /** se(v). */
    int signed() {
        int code = unsigned();
        return (code & 1) == 1 ? (code >>> 1) + 1 : -(code >>> 1);
    }

    /** How many bits were read. */
    int position() {
        return read;
    }

    /** How many bytes of the NAL unit hold what was read, those that prevent emulation included. */
    int bytesBegun() {
        return at - start;
    }

    private void load() {
        if (zeros >= 2 && at < end && bytes[at] == 3) {
            at++;
            zeros = 0;
        }
        if (at >= end) {
            throw new IllegalArgumentException("A NAL unit ends too early");
        }
        current = bytes[at++] & 0xff;
        zeros = current == 0 ? zeros + 1 : 0;
        left = Byte.SIZE;
    }
}
