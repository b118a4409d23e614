package dev.matinee.catalog.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Notes what Kafka has, a hundred at a time: one read tells which of them are still what is stored, and those are noted as
 * said. The others were overtaken by another instance meanwhile, and are said once more, to be the last.
 */
final class SaidNotes {
    private static final Logger log = LoggerFactory.getLogger(SaidNotes.class);

    private final TitleStore store;
    private final Histories histories;
    private final DocumentCache cache;
    private final Consumer<TitleRecord> overtaken;
    private final Consumer<TitleRecord> failed;
    private final Queue<TitleRecord> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    /** @param failed hears of those that could not be noted: they are said again */
    SaidNotes(
            TitleStore store,
            Histories histories,
            DocumentCache cache,
            Consumer<TitleRecord> overtaken,
            Consumer<TitleRecord> failed) {
        this.store = store;
        this.histories = histories;
        this.cache = cache;
        this.overtaken = overtaken;
        this.failed = failed;
    }

    void note(TitleRecord said) {
        waiting.add(said);
        if (working.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::work);
        }
    }

    private void work() {
        do {
            for (var some = next(); !some.isEmpty(); some = next()) {
                note(some);
            }
            working.set(false);
            // What came between the last look and the line above has nobody else to look after it.
        } while (!waiting.isEmpty() && working.compareAndSet(false, true));
    }

    private List<TitleRecord> next() {
        var some = new ArrayList<TitleRecord>();
        for (var one = waiting.poll(); one != null; one = some.size() < TitleStore.MOST ? waiting.poll() : null) {
            some.add(one);
        }
        return some;
    }

    private void note(List<TitleRecord> some) {
        cache.put(some);
        try {
            var versions =
                    store.versions(some.stream().map(TitleRecord::id).distinct().toList());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                some.forEach(record -> threads.execute(() -> note(record, versions.get(record.id()))));
            }
        } catch (DataAccessException away) {
            log.warn("That {} titles were said could not be noted: they will be said again", some.size(), away);
            some.forEach(failed);
        }
    }

    private void note(TitleRecord record, @Nullable Long version) {
        try {
            histories.keepOfDay(record);
            store.said(record.id(), record.version());
            if (version != null && version != record.version()) {
                overtaken.accept(record);
            }
        } catch (DataAccessException away) {
            log.warn("That title {} was said could not be noted: it will be said again", record.id(), away);
            failed.accept(record);
        }
    }
}
