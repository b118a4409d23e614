package dev.matinee.encoder.ffmpeg;

/** ffmpeg or ffprobe ended with an error that its input is the likely cause of. */
public final class FfmpegFailure extends RuntimeException {
    private final String lastWords;

    public FfmpegFailure(String program, int exit, String lastWords) {
        super("%s ended with %d: %s".formatted(program, exit, lastWords));
        this.lastWords = lastWords;
    }

    /** The end of what it wrote to its error stream. */
    public String lastWords() {
        return lastWords;
    }
}
