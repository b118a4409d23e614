package dev.matinee.encoder.ffmpeg;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The programs that run now. When the service stops they are killed before the listeners are told to end, so that a stop
 * takes no longer than it must; the request of an unfinished job was not acknowledged, and is heard again.
 */
@Component
class Programs implements SmartLifecycle {
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Process start(ProcessBuilder program) throws IOException {
        Process process = program.start();
        running.add(process);
        if (stopping) {
            end(process);
            throw new ProgramKilled("The encoder is stopping");
        }
        return process;
    }

    void end(Process process) {
        process.destroyForcibly();
        running.remove(process);
    }

    @Override
    public void start() {
        stopping = false;
    }

    @Override
    public void stop() {
        stopping = true;
        running.forEach(Process::destroyForcibly);
    }

    @Override
    public boolean isRunning() {
        return !stopping;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
