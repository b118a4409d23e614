package dev.matinee.billing.ledger;

import dev.matinee.billing.model.Bug;
import dev.matinee.billing.model.Memory;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ledger in memory. */
public final class SimLedger extends Ledger {
    private final Memory memory;
    private final Bug bug;

    @SuppressWarnings("NullAway") // There is no database.
    public SimLedger(Memory memory, Bug bug) {
        super(null, null);
        this.memory = memory;
        this.bug = bug;
    }

    private static final class Line {
        @Nullable
        Written written;
    }

    /** One line of it. */
    public record Written(Fact fact, Cause cause) {}

    /** What is written, in its order. */
    public List<Written> lines() {
        return memory.findAll(Line.class, line -> true).stream()
                .map(line -> Objects.requireNonNull(line.written))
                .toList();
    }

    @Override
    public void write(String account, Fact fact, Cause cause) {
        var line = new Line();
        line.written = new Written(fact, cause);
        memory.save(String.valueOf(memory.next()), line);
    }

    @Override
    public boolean has(String account, Fact fact, Cause cause) {
        return bug != Bug.FAILED_COUNTED_BY_ARRIVAL
                && lines().stream()
                        .anyMatch(line -> isSame(line.fact, fact) && Objects.equals(line.cause.by(), cause.by()));
    }

    private static boolean isSame(Fact one, Fact other) {
        return one.about() == other.about()
                && one.id().equals(other.id())
                && one.state().equals(other.state())
                && Objects.equals(one.detail(), other.detail());
    }
}
