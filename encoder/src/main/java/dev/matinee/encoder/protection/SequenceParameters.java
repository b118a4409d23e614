package dev.matinee.encoder.protection;

import java.util.Set;

/**
 * Of a sequence parameter set, what slice headers are read by (ITU-T H.264, 7.3.2.1.1).
 *
 * @param chroma whether slices carry colour beside brightness (ChromaArrayType is not 0)
 */
record SequenceParameters(
        int id,
        boolean separateColourPlanes,
        boolean chroma,
        int frameNumberBits,
        int orderCountType,
        int orderCountBits,
        boolean orderDeltaAlwaysZero,
        boolean framesOnly) {
    /** Profiles that say how colour is sampled. */
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    private static final int YUV_444 = 3;

    /** @param bits after the NAL unit's header */
    static SequenceParameters read(NalBits bits) {
        int profile = bits.bits(8);
        bits.skip(16);
        int id = bits.unsigned();
        boolean separate = false;
        int chromaFormat = 1;
        if (HIGH.contains(profile)) {
            chromaFormat = bits.unsigned();
            separate = chromaFormat == YUV_444 && bits.flag();
            bits.unsigned();
            bits.unsigned();
            bits.skip(1);
            if (bits.flag()) {
                skipScalingLists(bits, chromaFormat == YUV_444 ? 12 : 8);
            }
        }
        int frameNumberBits = bits.unsigned() + 4;
        int orderCountType = bits.unsigned();
        int orderCountBits = 0;
        boolean deltaAlwaysZero = false;
        if (orderCountType == 0) {
            orderCountBits = bits.unsigned() + 4;
        } else if (orderCountType == 1) {
            deltaAlwaysZero = bits.flag();
            bits.signed();
            bits.signed();
            int cycle = bits.unsigned();
            for (int i = 0; i < cycle; i++) {
                bits.signed();
            }
        }
        bits.unsigned();
        bits.skip(1);
        bits.unsigned();
        bits.unsigned();
        return new SequenceParameters(
                id,
                separate,
                chromaFormat != 0 && !separate,
                frameNumberBits,
                orderCountType,
                orderCountBits,
                deltaAlwaysZero,
                bits.flag());
    }

    private static void skipScalingLists(NalBits bits, int lists) {
        for (int list = 0; list < lists; list++) {
            if (bits.flag()) {
                int last = 8;
                int next = 8;
                for (int i = 0; i < (list < 6 ? 16 : 64); i++) {
                    if (next != 0) {
                        next = (last + bits.signed()) & 0xff;
                    }
                    last = next == 0 ? last : next;
                }
            }
        }
    }
}
