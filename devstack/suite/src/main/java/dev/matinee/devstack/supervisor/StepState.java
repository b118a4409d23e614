package dev.matinee.devstack.supervisor;

/** How far a step is. */
public enum StepState {
    WAITING,
    STARTING,
    /** A part that answers. */
    UP,
    /** A chore that has ended well. */
    DONE,
    FAILED,
    STOPPING,
    STOPPED;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
