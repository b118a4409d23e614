package dev.matinee.profile.pin;

import java.util.Optional;

/** Counts tries where PINs of one kind are kept. Each call is a short transaction of its own. */
public interface PinTries {
    /** The hash to hold a try against, which is counted; empty where there is no PIN. */
    Optional<String> tried(String owner);

    void wasRight(String owner);
}
