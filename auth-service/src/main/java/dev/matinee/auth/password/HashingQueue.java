package dev.matinee.auth.password;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets as many in at once as there are cores. The others wait in the lane that is theirs: the first lane is emptied before
 * the next one moves. Each is bounded, so that nobody waits for what does not come.
 */
final class HashingQueue {
    private final Map<Lane, Deque<CompletableFuture<Void>>> waiting = new EnumMap<>(Lane.class);
    private final int longest;
    private int free;

    /** @param longest how many may wait in each lane */
    HashingQueue(int cores, int longest) {
        this.free = cores;
        this.longest = longest;
        for (Lane lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
        }
    }

    /** False where the lane is full, or it took too long; otherwise {@link #leave} is owed. */
    boolean enter(Lane lane, Duration patience) {
        CompletableFuture<Void> turn;
        synchronized (this) {
            if (free > 0) {
                free--;
                return true;
            }
            if (lane(lane).size() >= longest) {
                return false;
            }
            turn = new CompletableFuture<>();
            lane(lane).addLast(turn);
        }
        try {
            turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !giveUp(lane, turn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!giveUp(lane, turn)) {
                leave();
            }
            return false;
        }
    }

    synchronized void leave() {
        for (Lane lane : Lane.values()) {
            var next = lane(lane).pollFirst();
            if (next != null) {
                next.complete(null);
                return;
            }
        }
        free++;
    }

    synchronized int length(Lane lane) {
        return lane(lane).size();
    }

    /** False where its turn has come meanwhile. */
    private synchronized boolean giveUp(Lane lane, CompletableFuture<Void> turn) {
        return lane(lane).remove(turn);
    }

    private Deque<CompletableFuture<Void>> lane(Lane lane) {
        return java.util.Objects.requireNonNull(waiting.get(lane));
    }
}
