package dev.matinee.ingest.folder.nfo;

/** A file that cannot be taken, with what is wrong with it for the operator. */
public final class NotNfo extends RuntimeException {
    public NotNfo(String message) {
        super(message);
    }
}
