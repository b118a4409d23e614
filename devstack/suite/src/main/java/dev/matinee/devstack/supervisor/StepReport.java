package dev.matinee.devstack.supervisor;

/**
 * A step as the board shows it.
 *
 * @param seconds from its start until it was up or done, or until now
 * @param pid 0 when it has no process
 * @param memory resident, in MiB
 * @param note why it failed, or what it waits for, or how far it is
 */
public record StepReport(String name, StepState state, double seconds, long pid, long memory, String note) {
    /** The same with another note. */
    public StepReport noting(String other) {
        return new StepReport(name, state, seconds, pid, memory, other);
    }
}
