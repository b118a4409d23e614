package dev.matinee.encoder.protection;

import java.util.ArrayList;
import java.util.List;

/** Says of samples of H.264 what is encrypted: of each slice, its data (ISO/IEC 23001-7, 10.4.2). */
final class AvcSamples {
    static final int INSTANT_REFRESH_SLICE = 5;
    private static final int SLICE = 1;
    /** Less than a block cannot be encrypted. */
    private static final int LEAST = 16;

    private final ParameterSets sets;
    private final int lengthBytes;

    /** @param lengthBytes that each NAL unit's length takes */
    AvcSamples(ParameterSets sets, int lengthBytes) {
        this.sets = sets;
        this.lengthBytes = lengthBytes;
    }

    /** @throws IllegalArgumentException when it is no sample of H.264 */
    List<Subsample> subsamples(byte[] media, int offset, int size) {
        List<Subsample> subsamples = new ArrayList<>();
        int end = offset + size;
        int at = offset;
        int clearFrom = offset;
        while (at < end) {
            int length = length(media, at, end);
            int unit = at + lengthBytes;
            int type = media[unit] & 0x1f;
            if (type == SLICE || type == INSTANT_REFRESH_SLICE) {
                NalBits bits = new NalBits(media, unit, length);
                SliceHeader.read(bits, sets);
                int data = unit + bits.bytesBegun();
                if (unit + length - data >= LEAST) {
                    add(subsamples, data - clearFrom, unit + length - data);
                    clearFrom = unit + length;
                }
            } else {
                sets.add(media, unit, length);
            }
            at = unit + length;
        }
        if (clearFrom < end) {
            add(subsamples, end - clearFrom, 0);
        }
        return subsamples;
    }

    private int length(byte[] media, int at, int end) {
        int length = 0;
        for (int i = 0; i < lengthBytes && at + i < end; i++) {
            length = length << 8 | media[at + i] & 0xff;
        }
        if (length < 1 || length > end - at - lengthBytes) {
            throw new IllegalArgumentException("A NAL unit is said to have %d bytes".formatted(length));
        }
        return length;
    }

    private static void add(List<Subsample> subsamples, int clear, int encrypted) {
        int rest = clear;
        while (rest > Subsample.MOST_CLEAR) {
            subsamples.add(new Subsample(Subsample.MOST_CLEAR, 0));
            rest -= Subsample.MOST_CLEAR;
        }
        subsamples.add(new Subsample(rest, encrypted));
    }
}
