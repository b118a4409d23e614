package dev.matinee.devstack.part;

/** A part that did not come up, and why, in one line. */
public final class PartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public PartFailure(String reason) {
        super(reason);
    }
}
