package dev.matinee.encoder.cmaf;

/**
 * A {@code moof} with its {@code mdat}. Times are in seconds.
 *
 * @param offset in the file
 * @param size of both boxes
 * @param firstSampleEnd bytes from the offset to the end of the first sample: a keyframe in video
 */
public record Fragment(long offset, long size, long firstSampleEnd, double start, double duration) {}
