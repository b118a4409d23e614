package dev.matinee.encoder.protection;

/**
 * Of a picture parameter set, what slice headers are read by (ITU-T H.264, 7.3.2.2).
 *
 * @param references in list 0 and list 1 where a slice does not say
 * @param arithmetic CABAC rather than CAVLC
 */
record PictureParameters(
        int id,
        int sequenceId,
        boolean arithmetic,
        boolean orderPresent,
        int references0,
        int references1,
        boolean weightedPrediction,
        boolean explicitlyWeightedBiprediction,
        boolean deblockingControl,
        boolean redundantPictures) {

    /** @param bits after the NAL unit's header */
    static PictureParameters read(NalBits bits) {
        int id = bits.unsigned();
        int sequenceId = bits.unsigned();
        boolean arithmetic = bits.flag();
        boolean orderPresent = bits.flag();
        if (bits.unsigned() > 0) {
            throw new IllegalArgumentException("Slice groups are not made here");
        }
        int references0 = bits.unsigned() + 1;
        int references1 = bits.unsigned() + 1;
        boolean weighted = bits.flag();
        boolean explicitlyWeighted = bits.bits(2) == 1;
        bits.signed();
        bits.signed();
        bits.signed();
        boolean deblockingControl = bits.flag();
        bits.skip(1);
        return new PictureParameters(
                id,
                sequenceId,
                arithmetic,
                orderPresent,
                references0,
                references1,
                weighted,
                explicitlyWeighted,
                deblockingControl,
                bits.flag());
    }
}
