package dev.matinee.catalog.master;

import dev.matinee.catalog.master.EncodingBoard.Item;
import dev.matinee.kit.problem.CommonProblem;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Who watches the board live, at most {@value #MOST} on an instance. One who is too slow is let go, and holds nobody up. */
@Component
public class Watchers {
    static final int MOST = 100;

    /** What waits for one to be sent. */
    private static final int MOST_WAITING = 256;

    private final Set<Watcher> all = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(MOST);

    /** Somebody who watches. Not for use by several threads. */
    public final class Watcher implements AutoCloseable {
        private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        private volatile boolean isLetGo;

        /** The next that happens; empty where nothing did in this time. */
        public Optional<Item> next(long patienceMillis) throws InterruptedException {
            return Optional.ofNullable(waiting.poll(patienceMillis, TimeUnit.MILLISECONDS));
        }

        /** Whether nothing will come any more: it was too slow, or the instance stops. */
        public boolean isLetGo() {
            return isLetGo;
        }

        @Override
        public void close() {
            if (all.remove(this)) {
                free.release();
            }
        }
    }

    /** Begins to watch; 503 {@code overloaded} where too many do. */
    public Watcher watch() {
        if (!free.tryAcquire()) {
            throw CommonProblem.OVERLOADED.problem().retryAfter(5);
        }
        var watcher = new Watcher();
        all.add(watcher);
        return watcher;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void tell(Item item) {
        for (var watcher : all) {
            if (!watcher.waiting.offer(item)) {
                watcher.isLetGo = true;
            }
        }
    }

    void letGo() {
        all.forEach(watcher -> watcher.isLetGo = true);
    }
}
