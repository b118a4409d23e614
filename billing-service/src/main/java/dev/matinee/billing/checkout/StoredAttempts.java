package dev.matinee.billing.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface StoredAttempts extends Repository<StoredAttempt, String> {
    Optional<StoredAttempt> findById(String id);

    List<StoredAttempt> findByAccountIdAndState(String accountId, StoredAttempt.State state, Limit limit);

    Optional<StoredAttempt> findFirstBySessionId(String sessionId);

    /** Those never asked after first (MySQL sorts nulls before all else), then those asked after longest ago. */
    List<StoredAttempt> findByStateAndSessionIdNotNullAndCreatedAtBeforeOrderByCheckedAtAscCreatedAtAsc(
            StoredAttempt.State state, Instant before, Limit limit);

    StoredAttempt save(StoredAttempt attempt);

    void deleteByAccountId(String accountId);
}
