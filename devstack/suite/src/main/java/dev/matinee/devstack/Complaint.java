package dev.matinee.devstack;

/** What stands in the way, and how to mend it, in one line for the person at the terminal. */
final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Complaint(String line) {
        super(line);
    }

    static Complaint notRunning() {
        return new Complaint("Matinee is not running here. Start it with ./matinee up");
    }
}
