package dev.matinee.encoder.ladder;

/** What pictures are encoded with. */
public enum VideoCodec {
    /** H.264: what everything plays. */
    AVC,
    /** Two thirds of the bits for as good a picture, for players that have it. */
    AV1
}
