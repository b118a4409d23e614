package dev.matinee.billing.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * A database in memory, as its service sees MySQL by Hibernate: what is read in a transaction is managed, what was changed is
 * written whole at the commit, and nobody sees it before. Locks are rows', held to the transaction's end.
 */
public final class Memory extends AbstractPlatformTransactionManager {
    private final transient Sim sim;
    private final transient Map<String, Object> rows = new HashMap<>();
    private final transient Map<Class<?>, Shape> shapes = new HashMap<>();
    private final transient ThreadLocal<Transaction> current = new ThreadLocal<>();

    private long sequence;

    public Memory(Sim sim) {
        this.sim = sim;
    }

    private static final class Transaction {
        final Map<String, Object> managed = new LinkedHashMap<>();
        final Map<String, Object> asRead = new HashMap<>();
        final List<String> deleted = new ArrayList<>();
        final List<Runnable> atCommit = new ArrayList<>();
    }

    private record Shape(Constructor<?> constructor, List<Field> fields) {
        static Shape of(Class<?> type) {
            try {
                var constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                var fields = new ArrayList<Field>();
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
                return new Shape(constructor, fields);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is no entity", e);
            }
        }

        Object copy(Object row) {
            try {
                Object copy = constructor.newInstance();
                for (Field field : fields) {
                    field.set(copy, field.get(row));
                }
                return copy;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean isSame(Object one, Object other) {
            try {
                for (Field field : fields) {
                    if (!Objects.equals(field.get(one), field.get(other))) {
                        return false;
                    }
                }
                return true;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Shape shape(Object row) {
        return shapes.computeIfAbsent(row.getClass(), Shape::of);
    }

    private static String key(Class<?> type, String id) {
        return type.getSimpleName() + ":" + id;
    }

    public <T> Optional<T> find(Class<T> type, String id) {
        sim.step();
        String key = key(type, id);
        var transaction = current.get();
        if (transaction != null && transaction.deleted.contains(key)) {
            return Optional.empty();
        }
        Object known = transaction == null ? null : transaction.managed.get(key);
        if (known == null) {
            Object row = rows.get(key);
            if (row == null) {
                return Optional.empty();
            }
            known = shape(row).copy(row);
            if (transaction != null) {
                transaction.managed.put(key, known);
                transaction.asRead.put(key, shape(row).copy(row));
            }
        }
        return Optional.of(type.cast(known));
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
        transaction.managed.forEach((key, row) -> {
            @Nullable Object asRead = transaction.asRead.get(key);
            if (asRead == null || !shape(row).isSame(row, asRead)) {
                rows.put(key, shape(row).copy(row));
            }
        });
        transaction.deleted.forEach(rows::remove);
        transaction.atCommit.forEach(Runnable::run);
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
