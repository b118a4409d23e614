package dev.matinee.billing.letter;

/** Nobody is written to. */
public final class NoLetters extends LettersDue {
    @SuppressWarnings("NullAway") // What it is built on is never used.
    public NoLetters() {
        super(null, null, null);
    }

    @Override
    public void follow(String account, String eventType) {
        // Nobody is written to.
    }
}
