package dev.matinee.encoder.ffmpeg;

/** A program was ended by somebody, or the machine lacks something that it needs: not its input's fault. */
public final class ProgramKilled extends RuntimeException {
    ProgramKilled(String message) {
        super(message);
    }
}
