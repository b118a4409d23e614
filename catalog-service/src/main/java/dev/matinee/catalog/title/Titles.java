package dev.matinee.catalog.title;

import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The titles of record: read, made, changed and removed, each change once and said. */
@Service
public class Titles {
    private static final int TRIES = 20;

    private final TitleStore store;
    private final Sayings sayings;

    Titles(TitleStore store, Sayings sayings) {
        this.store = store;
        this.sayings = sayings;
    }

    /** What came of an edit. */
    public enum Result {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** The record after an edit. */
    public record Edit(Result result, TitleRecord record, TitleDocument document) {}

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
    public Edit put(String key, TitleSheet sheet, @Nullable Long expected) {
        SheetCheck.hold(key, sheet);
        String id = Ids.ofTitle(key);
        for (int tries = 0; tries < TRIES; tries++) {
            var before = store.find(id).orElse(null);
            var was = before == null ? null : before.document();
            if (was != null) {
                return edit(id, expected, document -> document.with(sheet));
            }
            if (expected != null) {
                throw CommonProblem.VERSION_CONFLICT.problem();
            }
            var made = TitleDocument.of(key, sheet);
            if (before == null ? store.insert(id, made) : store.replace(before, made)) {
                return said(Result.CREATED, id, before == null ? 1 : before.version() + 1, made);
            }
        }
        throw CommonProblem.VERSION_CONFLICT.problem();
    }

    /** Changes a title; what is the same afterwards is not written. Others who change it meanwhile are not undone. */
    public Edit edit(String id, @Nullable Long expected, UnaryOperator<TitleDocument> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            var before = store.find(id).orElseThrow(Problem::notFound);
            var was = before.document();
            if (was == null) {
                throw Problem.notFound();
            }
            if (expected != null && expected != before.version()) {
                throw CommonProblem.VERSION_CONFLICT
                        .problem("The title is at version " + before.version())
                        .with("version", before.version());
            }
            var changed = change.apply(was);
            if (changed.equals(was)) {
                if (!before.isSaid()) {
                    sayings.say(id);
                }
                return new Edit(Result.UNCHANGED, before, was);
            }
            if (store.replace(before, changed)) {
                return said(Result.CHANGED, id, before.version() + 1, changed);
            }
        }
        throw CommonProblem.VERSION_CONFLICT.problem();
    }

    /** The same edit with the title as it is by now. */
    public Edit current(Edit edit) {
        var record = find(edit.record().id()).orElse(edit.record());
        return new Edit(edit.result(), record, Objects.requireNonNullElse(record.document(), edit.document()));
    }

    /** Removes it: the other services forget it. */
    public void remove(String id, @Nullable Long expected) {
        for (int tries = 0; tries < TRIES; tries++) {
            var before = find(id).orElseThrow(Problem::notFound);
            if (expected != null && expected != before.version()) {
                throw CommonProblem.VERSION_CONFLICT.problem().with("version", before.version());
            }
            if (store.replace(before, null)) {
                sayings.say(id);
                return;
            }
        }
        throw CommonProblem.VERSION_CONFLICT.problem();
    }

    private Edit said(Result result, String id, long version, TitleDocument document) {
        sayings.say(id);
        return new Edit(result, new TitleRecord(id, version, 0, document), document);
    }
}
