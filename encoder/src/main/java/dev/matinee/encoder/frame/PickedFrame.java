package dev.matinee.encoder.frame;

import java.nio.file.Path;

/**
 * A picture that was picked.
 *
 * @param width of the picture, in pixels
 * @param atMs where in the film it is seen
 */
public record PickedFrame(Path jpeg, int width, int height, long atMs) {}
