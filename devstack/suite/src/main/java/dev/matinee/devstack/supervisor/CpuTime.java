package dev.matinee.devstack.supervisor;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** CPU time of this process and of all below it, those that have ended in the meantime included as last seen. */
public final class CpuTime {
    private final Map<Long, Duration> seen = new ConcurrentHashMap<>();

    /** Seconds so far. */
    public double seconds() {
        ProcessHandle self = ProcessHandle.current();
        note(self);
        self.descendants().forEach(this::note);
        return seen.values().stream().mapToLong(Duration::toMillis).sum() / 1e3;
    }

    private void note(ProcessHandle handle) {
        handle.info().totalCpuDuration().ifPresent(used -> seen.put(handle.pid(), used));
    }
}
