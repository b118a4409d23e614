package dev.matinee.recommendation.evaluate;

import java.nio.file.Path;

/** A file of ratings that is not one; its message is for who named it. */
final class UnreadableRatings extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableRatings(Path file, String why) {
        super(file + ": " + why);
    }

    UnreadableRatings(Path file, int line, String why) {
        super(file + ", line " + line + ": " + why);
    }
}
