package dev.matinee.catalog.title;

import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.Change.FieldChange;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** The titles of record: read, made, changed and removed, each change once, said, and kept in the history. */
@Service
public class Titles {
    private static final int TRIES = 20;

    private final TitleStore store;
    private final Sayings sayings;
    private final Histories histories;
    private final Differences differences;
    private final Clock clock;

    Titles(TitleStore store, Sayings sayings, Histories histories, Differences differences, Clock clock) {
        this.store = store;
        this.sayings = sayings;
        this.histories = histories;
        this.differences = differences;
        this.clock = clock;
    }

    /** What came of an edit. */
    public enum Result {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** The record after an edit; its document is null where the edit removed it. */
    public record Edit(Result result, TitleRecord record) {
        public TitleDocument document() {
            return Objects.requireNonNull(record.document());
        }
    }

    /** As it is stored; empty where there is none, or no longer. */
    public Optional<TitleRecord> find(String id) {
        return store.find(id).filter(record -> record.document() != null);
    }

    public TitleDocument document(String id) {
        return find(id).map(TitleRecord::document).orElseThrow(Problem::notFound);
    }

    /**
     * Makes the title with this key what the sheet says.
     *
     * @param expected the version that the editor saw; null where any is right
     */
    public Edit put(String key, TitleSheet sheet, @Nullable Long expected, String by) {
        SheetCheck.hold(key, sheet);
        String id = Ids.ofTitle(key);
        return write(
                id,
                store.find(id).orElse(null),
                expected,
                was -> was == null ? TitleDocument.of(key, sheet) : was.with(sheet, clock.millis()),
                Act.of(by, Action.EDITED));
    }

    /** Changes a title; what is the same afterwards is not written. Others who change it meanwhile are not undone. */
    public Edit edit(String id, @Nullable Long expected, Act act, UnaryOperator<TitleDocument> change) {
        var before = store.find(id).orElseThrow(Problem::notFound);
        return write(
                id,
                before,
                expected,
                was -> {
                    if (was == null) {
                        throw Problem.notFound();
                    }
                    return change.apply(was);
                },
                act);
    }

    /** Removes it: the other services forget it. */
    public void remove(String id, @Nullable Long expected, String by) {
        var before = find(id).orElseThrow(Problem::notFound);
        write(id, before, expected, was -> null, Act.of(by, Action.REMOVED));
    }

    /** What a title with this key would be with another sheet; nothing is held against it, and nothing is written. */
    public TitleRecord imagine(String key, TitleSheet sheet) {
        String id = Ids.ofTitle(key);
        long now = clock.millis();
        return wouldWrite(
                        id,
                        store.find(id).orElse(null),
                        was -> was == null ? TitleDocument.of(key, sheet) : was.with(sheet, now))
                .record();
    }

    /** The same edit with the title as it is by now. */
    public Edit current(Edit edit) {
        return new Edit(edit.result(), find(edit.record().id()).orElse(edit.record()));
    }

    /** What a title becomes; null before it is made and once it is removed. */
    @FunctionalInterface
    interface Rewriting {
        @Nullable
        TitleDocument of(@Nullable TitleDocument was);
    }

    /** What {@link #write} would come to. */
    Edit wouldWrite(String id, @Nullable TitleRecord known, Rewriting rewriting) {
        var was = known == null ? null : known.document();
        var becomes = rewriting.of(was);
        if (known != null && Objects.equals(was, becomes)) {
            return new Edit(Result.UNCHANGED, known);
        }
        long version = known == null ? 1 : known.version() + 1;
        var change = new Change(clock.instant(), Change.BY_ITSELF, Action.EDITED, true, List.of());
        return new Edit(
                was == null ? Result.CREATED : Result.CHANGED, new TitleRecord(id, version, 0, becomes, change));
    }

    /** @param known as it was read a moment ago; null for none. Read again where another came first. */
    Edit write(String id, @Nullable TitleRecord known, @Nullable Long expected, Rewriting rewriting, Act act) {
        var before = known;
        for (int tries = 0; tries < TRIES; tries++) {
            require(expected, before);
            var was = before == null ? null : before.document();
            var becomes = rewriting.of(was);
            if (before != null && Objects.equals(was, becomes)) {
                if (!before.isSaid()) {
                    sayings.say(id);
                }
                return new Edit(Result.UNCHANGED, before);
            }
            var change = change(act, was, becomes);
            if (before != null) {
                keep(before);
            }
            if (written(id, before, becomes, change)) {
                long version = before == null ? 1 : before.version() + 1;
                var record = new TitleRecord(id, version, 0, becomes, change);
                if (before == null) {
                    sayings.sayNew(record);
                } else {
                    sayings.say(id);
                }
                return new Edit(was == null ? Result.CREATED : Result.CHANGED, record);
            }
            before = store.find(id).orElse(null);
        }
        throw CommonProblem.VERSION_CONFLICT.problem();
    }

    /** False where another came first. What the store does not answer may be written nevertheless: it is said if it is. */
    private boolean written(String id, @Nullable TitleRecord before, @Nullable TitleDocument becomes, Change change) {
        try {
            return before == null
                    ? store.insert(id, Objects.requireNonNull(becomes), change)
                    : store.replace(before, becomes, change);
        } catch (DataAccessException unknown) {
            sayings.sayLater(id);
            throw unknown;
        }
    }

    /** Its place in the record is about to be taken: its lines must not be lost. */
    private void keep(TitleRecord before) {
        histories.keep(before);
        if (!before.isSaid()) {
            histories.keepOfDay(before);
        }
    }

    private Change change(Act act, @Nullable TitleDocument was, @Nullable TitleDocument becomes) {
        Instant now = clock.instant();
        return was == null
                ? new Change(now, act.by(), Action.CREATED, act.inBulk(), List.<FieldChange>of())
                : new Change(now, act.by(), act.action(), act.inBulk(), differences.between(was, becomes));
    }

    private static void require(@Nullable Long expected, @Nullable TitleRecord stored) {
        if (expected == null) {
            return;
        }
        if (stored == null || stored.document() == null) {
            throw CommonProblem.VERSION_CONFLICT.problem("There is no such title any more");
        }
        if (expected != stored.version()) {
            throw CommonProblem.VERSION_CONFLICT
                    .problem("The title is at version " + stored.version())
                    .with("version", stored.version())
                    .with("changedBy", stored.change().by())
                    .with("changedAt", stored.change().at().toString());
        }
    }
}
