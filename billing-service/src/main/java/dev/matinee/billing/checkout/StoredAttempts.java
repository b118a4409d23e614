package dev.matinee.billing.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredAttempts extends Repository<StoredAttempt, String> {
    Optional<StoredAttempt> findById(String id);

    List<StoredAttempt> findByAccountIdAndState(String accountId, StoredAttempt.State state, Limit limit);

    Optional<StoredAttempt> findFirstBySessionId(String sessionId);

    /** Those never asked after first (MySQL sorts nulls before all else), then those asked after longest ago. */
    List<StoredAttempt> findByStateAndSessionIdNotNullAndCreatedAtBeforeOrderByCheckedAtAscCreatedAtAsc(
            StoredAttempt.State state, Instant before, Limit limit);

    /** In the same order. */
    List<StoredAttempt> findByStateAndCreatedAtBeforeOrderByCheckedAtAscCreatedAtAsc(
            StoredAttempt.State state, Instant before, Limit limit);

    StoredAttempt save(StoredAttempt attempt);

    @Modifying
    @Query("UPDATE StoredAttempt a SET a.stripeKey = :now WHERE a.id = :id AND a.stripeKey = :was")
    void rekey(String id, String was, String now);

    void deleteByAccountId(String accountId);
}
