package dev.matinee.encoder.frame;

/**
 * A picture that was picked.
 *
 * @param look what it looks like, so that it can be compared with those of other parts
 * @param name of its JPEG, where the parts' files are
 * @param width of the picture, in pixels
 * @param atMs where in the film it is seen
 */
public record PickedFrame(Look look, String name, int width, int height, long atMs) {}
