package dev.matinee.catalog.search;

import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets what was heard be found, and judges now and then what is liked: on a thread of its own, so that no query waits for
 * what is being brought in. Each refresh makes a segment, and segments are merged: while one change follows the other it waits
 * for many of them, and while the topic is read at start nothing is refreshed.
 */
@Component
class IndexKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration LOOKED_EVERY = Duration.ofMillis(300);
    /** Looks in a row that each saw more changes, until what came is found nevertheless. */
    private static final int PATIENCE = 4;
    /** Looks. */
    private static final int JUDGED_EVERY = 30;

    private final SearchIndex index;
    private final BooleanSupplier isCaughtUp;
    private final Watched watched;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread keeper;
    private long seen;
    private long found;
    private int waited;

    @Autowired
    IndexKeeper(SearchIndex index, StateTable<Title> titles, Watched watched) {
        this(index, titles::isCaughtUp, watched);
    }

    IndexKeeper(SearchIndex index, BooleanSupplier isCaughtUp, Watched watched) {
        this.index = index;
        this.isCaughtUp = isCaughtUp;
        this.watched = watched;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        keeper = Thread.ofPlatform().daemon().name("search-index").start(this::keep);
    }

    @Override
    public void stop() {
        stopped.countDown();
        if (keeper != null) {
            try {
                keeper.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void keep() {
        try {
            int rounds = 0;
            while (!stopped.await(LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isCaughtUp.getAsBoolean()) {
                    keep(rounds++);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(int round) {
        try {
            if (round == 0) {
                index.gather();
            }
            refresh();
            if (round % JUDGED_EVERY == 0) {
                watched.forgetFaded();
                index.judge(watched.now()::of);
            }
        } catch (RuntimeException e) {
            log.error("The search index could not be refreshed, which is tried again", e);
        }
    }

    private void refresh() {
        long changes = index.changes();
        boolean quiet = changes == seen;
        seen = changes;
        if (changes == found) {
            return;
        }
        if (quiet || ++waited >= PATIENCE) {
            index.refresh();
            found = changes;
            waited = 0;
        }
    }
}
