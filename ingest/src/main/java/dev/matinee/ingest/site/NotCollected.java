package dev.matinee.ingest.site;

/** An address that is not collected from, with the reason for the operator. */
final class NotCollected extends RuntimeException {
    private final boolean closed;

    NotCollected(String message) {
        this(message, false);
    }

    private NotCollected(String message, boolean closed) {
        super(message);
        this.closed = closed;
    }

    static NotCollected byRobots(String address) {
        return new NotCollected(address + " is closed by the site's robots.txt", true);
    }

    /** Whether the site does not want it to be collected, which is no fault. */
    boolean isClosed() {
        return closed;
    }
}
