package dev.matinee.encoder.cmaf;

/**
 * A {@code moof} with its {@code mdat}. Times are in seconds.
 *
 * @param offset in the file
 * @param size of both boxes
 * @param firstSampleEnd bytes from the offset to the end of the first sample: a keyframe in video
 * @param start when its first sample is decoded
 * @param shown when its first sample is shown
 */
public record Fragment(long offset, long size, long firstSampleEnd, double start, double shown, double duration) {}
