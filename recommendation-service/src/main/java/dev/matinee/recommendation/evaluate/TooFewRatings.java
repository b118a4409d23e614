package dev.matinee.recommendation.evaluate;

/** Nothing is left to ask for, or to choose settings by. */
final class TooFewRatings extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooFewRatings() {
        super("there are too few ratings to hide some of them");
    }
}
