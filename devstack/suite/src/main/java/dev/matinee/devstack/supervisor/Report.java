package dev.matinee.devstack.supervisor;

import java.util.List;

/**
 * The whole suite at one moment.
 *
 * @param pid of the supervisor
 * @param started when the supervisor was, in milliseconds since 1970: a process that has its id later is another
 * @param memory of all processes, in MiB
 * @param cpuSeconds that all processes have used so far, the supervisor's own included
 * @param playable whether the home page plays: every part is up, and the first film is there
 * @param complete whether the demo is in as well
 */
public record Report(
        long pid,
        long started,
        String address,
        double seconds,
        long memory,
        double cpuSeconds,
        boolean playable,
        boolean complete,
        boolean stopping,
        List<StepReport> steps) {

    /** Whether a step has failed. */
    public boolean failed() {
        return steps.stream().anyMatch(step -> step.state() == StepState.FAILED);
    }

    /** The first step that failed, and why. */
    public String failure() {
        return steps.stream()
                .filter(step -> step.state() == StepState.FAILED)
                .findFirst()
                .map(step -> step.name() + " failed: " + step.note())
                .orElse("nothing failed");
    }
}
