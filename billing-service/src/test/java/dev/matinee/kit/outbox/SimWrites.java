package dev.matinee.kit.outbox;

import dev.matinee.billing.model.Memory;
import dev.matinee.kit.problem.CommonProblem;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers to idempotency keys, in memory. */
public final class SimWrites extends IdempotentWrites {
    private final Memory memory;

    @SuppressWarnings("NullAway") // There is no database.
    public SimWrites(Memory memory) {
        super(null, null);
        this.memory = memory;
    }

    private static final class Answered {
        @Nullable
        Object request;

        @Nullable
        Object answer;
    }

    @Override
    public <T> T once(
            String account, String operation, @Nullable String key, Object request, Class<T> type, Supplier<T> write) {
        if (key == null) {
            return write.get();
        }
        var known = memory.find(Answered.class, key).orElse(null);
        if (known == null) {
            known = new Answered();
            known.request = request;
            known.answer = write.get();
            memory.save(key, known);
        }
        if (!request.equals(known.request)) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
        return type.cast(Objects.requireNonNull(known.answer));
    }
}
