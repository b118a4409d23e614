package dev.matinee.billing.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * A database in memory, as its service sees MySQL by Hibernate: what is read in a transaction is managed, as it was when the first
 * was read there; what was changed is written whole at the commit (unless its type says otherwise), and nobody sees it
 * before. Locks are rows', held to the transaction's end.
 */
public final class Memory extends AbstractPlatformTransactionManager {
    private final transient Sim sim;
    private final transient Bug bug;
    private final transient Map<String, Object> rows = new LinkedHashMap<>();
    private final transient Map<Class<?>, Shape> shapes = new HashMap<>();
    private final transient ThreadLocal<Transaction> current = new ThreadLocal<>();

    private long sequence;

    Memory(Sim sim, Bug bug) {
        this.sim = sim;
        this.bug = bug;
    }

    private static final class Transaction {
        final Map<String, Object> managed = new LinkedHashMap<>();
        final Map<String, Object> asRead = new HashMap<>();
        final List<String> deleted = new ArrayList<>();
        final List<Runnable> atCommit = new ArrayList<>();

        /** All as it was when something was first read; null before. */
        @Nullable
        Map<String, Object> snapshot;
    }

    private Shape shape(Object row) {
        return shapes.computeIfAbsent(row.getClass(), Shape::of);
    }

    private static String key(Class<?> type, String id) {
        return type.getSimpleName() + ":" + id;
    }

    public <T> Optional<T> find(Class<T> type, String id) {
        sim.step();
        return Optional.ofNullable(read(type, key(type, id), snapshot()));
    }

    /** What a locking read finds: the row as it is now. */
    public <T> Optional<T> findLatest(Class<T> type, String id) {
        sim.step();
        return Optional.ofNullable(read(type, key(type, id), rows));
    }

    /** Those of a type that are as is asked, in the order in which they were first written. */
    public <T> List<T> findAll(Class<T> type, Predicate<T> isAsked) {
        sim.step();
        var keys = new LinkedHashSet<>(snapshot().keySet());
        var transaction = current.get();
        if (transaction != null) {
            keys.addAll(transaction.managed.keySet());
        }
        return keys.stream()
                .filter(key -> key.startsWith(key(type, "")))
                .map(key -> read(type, key, snapshot()))
                .filter(Objects::nonNull)
                .filter(isAsked)
                .toList();
    }

    private Map<String, Object> snapshot() {
        var transaction = current.get();
        if (transaction == null) {
            return rows;
        }
        if (transaction.snapshot == null) {
            transaction.snapshot = new LinkedHashMap<>(rows);
        }
        return transaction.snapshot;
    }

    private <T> @Nullable T read(Class<T> type, String key, Map<String, Object> from) {
        var transaction = current.get();
        if (transaction != null && transaction.deleted.contains(key)) {
            return null;
        }
        Object known = transaction == null ? null : transaction.managed.get(key);
        Object row = from.get(key);
        if (known == null && row != null) {
            known = shape(row).copy(row);
            if (transaction != null) {
                transaction.managed.put(key, known);
                transaction.asRead.put(key, row);
            }
        }
        return type.cast(known);
    }

    public <T> T save(String id, T row) {
        sim.step();
        String key = key(row.getClass(), id);
        var transaction = current.get();
        if (transaction == null) {
            rows.put(key, shape(row).copy(row));
        } else {
            transaction.deleted.remove(key);
            transaction.managed.put(key, row);
            transaction.asRead.remove(key);
        }
        return row;
    }

    public void delete(Class<?> type, String id) {
        sim.step();
        String key = key(type, id);
        var transaction = current.get();
        if (transaction == null) {
            rows.remove(key);
        } else {
            transaction.managed.remove(key);
            transaction.deleted.add(key);
        }
    }

    /** The next of a sequence. */
    public long next() {
        return ++sequence;
    }

    /** Once what is done now is committed; at once where there is no transaction. */
    public void atCommit(Runnable then) {
        sim.step();
        var transaction = current.get();
        if (transaction == null) {
            then.run();
        } else {
            transaction.atCommit.add(then);
        }
    }

    @Override
    protected Object doGetTransaction() {
        return new Object();
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return current.get() != null;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        sim.step();
        current.set(new Transaction());
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        sim.step();
        var transaction = Objects.requireNonNull(current.get());
        transaction.managed.forEach((key, row) -> write(key, row, transaction.asRead.get(key)));
        transaction.deleted.forEach(rows::remove);
        transaction.atCommit.forEach(Runnable::run);
    }

    private void write(String key, Object row, @Nullable Object asRead) {
        var shape = shape(row);
        Object now = rows.get(key);
        if (asRead == null || now == null) {
            rows.put(key, shape.copy(row));
        } else if (!shape.isSame(row, asRead)) {
            boolean isInPart = shape.isWrittenInPart() && bug != Bug.ROWS_WRITTEN_WHOLE;
            rows.put(key, isInPart ? shape.changed(now, asRead, row) : shape.copy(row));
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        // Nothing of it is anywhere.
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        current.remove();
        sim.unlock();
    }
}
