package dev.matinee.catalog.title;

import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.Change.FieldChange;
import dev.matinee.catalog.title.Titles.Edit;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.problem.Problem.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Many sheets at once: each is put whole or refused whole, whatever becomes of the others. What is there already is read
 * a hundred at a time, and many are written side by side, so that a library comes in as fast as the store takes it.
 */
@Service
public class Batches {
    /** Writes side by side: more of them only wait in the store instead of here. */
    private static final int AT_ONCE = 64;

    private final TitleStore store;
    private final Titles titles;
    private final Histories histories;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Batches(TitleStore store, Titles titles, Histories histories, Clock clock) {
        this.store = store;
        this.titles = titles;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * A title that comes in.
     *
     * @param place its line, from 1
     * @param publish {@code ready} or {@code now}: only where nobody decided on it before; null leaves it as it is
     */
    public record Entry(
            int place,
            String key,
            TitleSheet sheet,
            @Nullable String publish) {}

    /** What came of an entry: an edit, or what was wrong with it. */
    public record Outcome(Entry entry, @Nullable Edit edit, List<FieldError> errors) {}

    /** @param dryRun says what would become of each, and writes nothing */
    public List<Outcome> put(List<Entry> entries, String by, boolean dryRun) {
        var outcomes = new ArrayList<Outcome>(entries.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < entries.size(); from += TitleStore.MOST) {
                var some = entries.subList(from, Math.min(entries.size(), from + TitleStore.MOST));
                var known = known(some);
                var work = some.stream()
                        .map(entry -> threads.submit(
                                (Callable<Outcome>) () -> put(entry, known.get(Ids.ofTitle(entry.key())), by, dryRun)))
                        .toList();
                work.forEach(done -> outcomes.add(await(done)));
            }
        }
        if (!dryRun) {
            note(outcomes, by);
        }
        return outcomes;
    }

    private Map<String, TitleRecord> known(Collection<Entry> entries) {
        return store.find(entries.stream()
                .map(entry -> Ids.ofTitle(entry.key()))
                .distinct()
                .toList());
    }

    private Outcome put(Entry entry, @Nullable TitleRecord known, String by, boolean dryRun)
            throws InterruptedException {
        var errors = new ArrayList<>(SheetCheck.errorsOf(entry.key(), entry.sheet()));
        if (entry.publish() != null && !List.of("ready", "now").contains(entry.publish())) {
            errors.add(new FieldError("publish", "is ready or now"));
        }
        if (!errors.isEmpty()) {
            return new Outcome(entry, null, errors);
        }
        room.acquire();
        try {
            var edit = dryRun
                    ? titles.wouldWrite(Ids.ofTitle(entry.key()), known, was -> becomes(entry, was))
                    : titles.write(
                            Ids.ofTitle(entry.key()),
                            known,
                            null,
                            was -> becomes(entry, was),
                            new Act(by, Action.EDITED, true));
            return new Outcome(entry, edit, List.of());
        } catch (Problem refused) {
            return new Outcome(entry, null, List.of(new FieldError("", Objects.requireNonNull(refused.getMessage()))));
        } finally {
            room.release();
        }
    }

    private TitleDocument becomes(Entry entry, @Nullable TitleDocument was) {
        long now = clock.millis();
        var with = was == null ? TitleDocument.of(entry.key(), entry.sheet()) : was.with(entry.sheet(), now);
        if (entry.publish() == null || with.isDecidedOn()) {
            return with;
        }
        return entry.publish().equals("now") ? with.publish(now) : with.publishWhenReady(now);
    }

    /** One line for all of them in the library's history. */
    private void note(List<Outcome> outcomes, String by) {
        var counts = new EnumMap<Titles.Result, Integer>(Titles.Result.class);
        outcomes.stream()
                .map(Outcome::edit)
                .filter(Objects::nonNull)
                .forEach(edit -> counts.merge(edit.result(), 1, Integer::sum));
        counts.remove(Titles.Result.UNCHANGED);
        if (!counts.isEmpty()) {
            var changes = counts.entrySet().stream()
                    .map(count -> new FieldChange(
                            count.getKey().name().toLowerCase(java.util.Locale.ROOT),
                            null,
                            count.getValue().toString()))
                    .toList();
            histories.keepBulk(clock.instant(), by, changes);
        }
    }

    private static Outcome await(Future<Outcome> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in a batch", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
