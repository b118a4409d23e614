package dev.matinee.encoder.protection;

/**
 * Reads a slice's header to its end, to know how long it is: it stays in the clear (ITU-T H.264, 7.3.3; ISO/IEC 23001-7,
 * 10.4.2).
 */
final class SliceHeader {
    private static final int P = 0;
    private static final int B = 1;
    private static final int I = 2;
    private static final int SP = 3;
    private static final int SI = 4;
    private static final int TYPES = 5;

    private final NalBits bits;
    private final SequenceParameters sequence;
    private final PictureParameters picture;
    private final boolean instantRefresh;
    private final boolean reference;
    private final int type;

    private SliceHeader(NalBits bits, ParameterSets sets, int nalHeader) {
        this.bits = bits;
        this.instantRefresh = (nalHeader & 0x1f) == AvcSamples.INSTANT_REFRESH_SLICE;
        this.reference = (nalHeader & 0x60) != 0;
        bits.unsigned();
        this.type = bits.unsigned() % TYPES;
        this.picture = sets.picture(bits.unsigned());
        this.sequence = sets.sequence(picture.sequenceId());
    }

    /**
     * Reads all of it.
     *
     * @param bits from the NAL unit's first on
     * @throws IllegalArgumentException when it cannot be read
     */
    static void read(NalBits bits, ParameterSets sets) {
        int nalHeader = bits.bits(8);
        new SliceHeader(bits, sets, nalHeader).read();
    }

    private void read() {
        picturesOrder();
        int references0 = 0;
        int references1 = 0;
        if (type == B) {
            bits.skip(1);
        }
        if (type == P || type == SP || type == B) {
            boolean own = bits.flag();
            references0 = own ? bits.unsigned() + 1 : picture.references0();
            references1 = type != B ? 0 : own ? bits.unsigned() + 1 : picture.references1();
            listModification();
            if (type == B) {
                listModification();
            }
        }
        if (type == B ? picture.explicitlyWeightedBiprediction() : picture.weightedPrediction() && isPredicted()) {
            weights(references0, references1);
        }
        if (reference) {
            marking();
        }
        if (picture.arithmetic() && type != I && type != SI) {
            bits.unsigned();
        }
        bits.signed();
        if (type == SP) {
            bits.skip(1);
        }
        if (type == SP || type == SI) {
            bits.signed();
        }
        if (picture.deblockingControl() && bits.unsigned() != 1) {
            bits.signed();
            bits.signed();
        }
    }

    private boolean isPredicted() {
        return type == P || type == SP;
    }

    private void picturesOrder() {
        if (sequence.separateColourPlanes()) {
            bits.skip(2);
        }
        bits.skip(sequence.frameNumberBits());
        boolean field = !sequence.framesOnly() && bits.flag();
        if (field) {
            bits.skip(1);
        }
        if (instantRefresh) {
            bits.unsigned();
        }
        if (sequence.orderCountType() == 0) {
            bits.skip(sequence.orderCountBits());
            if (picture.orderPresent() && !field) {
                bits.signed();
            }
        }
        if (sequence.orderCountType() == 1 && !sequence.orderDeltaAlwaysZero()) {
            bits.signed();
            if (picture.orderPresent() && !field) {
                bits.signed();
            }
        }
        if (picture.redundantPictures()) {
            bits.unsigned();
        }
    }

    /** 7.3.3.1. */
    private void listModification() {
        if (bits.flag()) {
            while (bits.unsigned() != 3) {
                bits.unsigned();
            }
        }
    }

    /** 7.3.3.2. */
    private void weights(int references0, int references1) {
        bits.unsigned();
        if (sequence.chroma()) {
            bits.unsigned();
        }
        for (int i = 0; i < references0 + references1; i++) {
            if (bits.flag()) {
                bits.signed();
                bits.signed();
            }
            if (sequence.chroma() && bits.flag()) {
                for (int part = 0; part < 4; part++) {
                    bits.signed();
                }
            }
        }
    }

    /** 7.3.3.3. */
    private void marking() {
        if (instantRefresh) {
            bits.skip(2);
        } else if (bits.flag()) {
            int operation = bits.unsigned();
            while (operation != 0) {
                if (operation != 5) {
                    bits.unsigned();
                }
                if (operation == 3) {
                    bits.unsigned();
                }
                operation = bits.unsigned();
            }
        }
    }
}
