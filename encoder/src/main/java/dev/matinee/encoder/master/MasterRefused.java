package dev.matinee.encoder.master;

/** A master (or what came with it) that no retry makes encodable. The message is for the operator, in plain words. */
public final class MasterRefused extends RuntimeException {
    public MasterRefused(String reason) {
        super(reason);
    }
}
