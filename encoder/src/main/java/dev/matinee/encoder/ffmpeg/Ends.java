package dev.matinee.encoder.ffmpeg;

import java.util.OptionalDouble;

/**
 * When the last of a file's packets has been shown or heard, in seconds of the file's own time; empty where no packet says
 * when.
 *
 * @param ofStream that was asked for
 * @param ofFile whichever of its streams ends last
 */
public record Ends(OptionalDouble ofStream, OptionalDouble ofFile) {}
