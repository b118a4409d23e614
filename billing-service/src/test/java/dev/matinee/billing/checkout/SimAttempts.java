package dev.matinee.billing.checkout;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.matinee.billing.checkout.StoredAttempt.State;
import dev.matinee.billing.model.Bug;
import dev.matinee.billing.model.Memory;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;

/** Attempts in memory. */
final class SimAttempts implements StoredAttempts {
    private final Memory memory;
    private final Bug bug;
    /** Those that are not written down before they have their sessions. */
    private final Map<String, StoredAttempt> unwritten = new HashMap<>();

    SimAttempts(Memory memory, Bug bug) {
        this.memory = memory;
        this.bug = bug;
    }

    List<StoredAttempt> all() {
        return memory.findAll(StoredAttempt.class, attempt -> true);
    }

    void hasItsSession(String id) {
        Optional.ofNullable(unwritten.remove(id)).ifPresent(attempt -> memory.save(id, attempt));
    }

    @Override
    public Optional<StoredAttempt> findById(String id) {
        return memory.find(StoredAttempt.class, id).or(() -> Optional.ofNullable(unwritten.get(id)));
    }

    @Override
    public List<StoredAttempt> findByAccountIdAndState(String accountId, State state, Limit limit) {
        return memory.findAll(StoredAttempt.class, attempt -> attempt.state == state).stream()
                .limit(limit.max())
                .toList();
    }

    @Override
    public Optional<StoredAttempt> findFirstBySessionId(String sessionId) {
        return memory.findAll(StoredAttempt.class, attempt -> sessionId.equals(attempt.sessionId)).stream()
                .findFirst();
    }

    @Override
    public List<StoredAttempt> findByStateAndSessionIdNotNullAndCreatedAtBeforeOrderByCheckedAtAscCreatedAtAsc(
            State state, Instant before, Limit limit) {
        return due(a -> a.state == state && a.sessionId != null && a.createdAt.isBefore(before), limit);
    }

    @Override
    public List<StoredAttempt> findByStateAndCreatedAtBeforeOrderByCheckedAtAscCreatedAtAsc(
            State state, Instant before, Limit limit) {
        return bug == Bug.REPLACED_FORGOTTEN
                ? List.of()
                : due(a -> a.state == state && a.createdAt.isBefore(before), limit);
    }

    private List<StoredAttempt> due(Predicate<StoredAttempt> isAsked, Limit limit) {
        return memory.findAll(StoredAttempt.class, isAsked).stream()
                .sorted(Comparator.comparing((StoredAttempt a) -> a.checkedAt, nullsFirst(naturalOrder()))
                        .thenComparing(a -> a.createdAt))
                .limit(limit.max())
                .toList();
    }

    @Override
    public StoredAttempt save(StoredAttempt attempt) {
        if (bug == Bug.SESSION_BEFORE_ATTEMPT_WRITTEN) {
            unwritten.put(attempt.id, attempt);
            return attempt;
        }
        return memory.save(attempt.id, attempt);
    }

    @Override
    public void rekey(String id, String was, String now) {
        findById(id).filter(attempt -> attempt.stripeKey.equals(was)).ifPresent(attempt -> attempt.stripeKey = now);
    }

    @Override
    public void deleteByAccountId(String accountId) {
        throw new UnsupportedOperationException();
    }
}
