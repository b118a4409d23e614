package dev.matinee.billing.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredSubscriptions extends Repository<StoredSubscription, String> {
    Optional<StoredSubscription> findByAccountId(String accountId);

    StoredSubscription save(StoredSubscription subscription);

    /** A portion of those whose pause is over by then, and who are not to end. */
    @Query("""
            SELECT s.accountId FROM StoredSubscription s
            WHERE s.pausedUntil <= :now AND s.endsAt IS NULL AND s.status IN ('active', 'trialing', 'past_due')
            ORDER BY s.pausedUntil""")
    List<String> pausedUntil(Instant now, Limit limit);

    List<StoredSubscription> findByAccountIdGreaterThanAndStatusInOrderByAccountId(
            String after, Collection<String> statuses, Limit limit);

    void deleteByAccountId(String accountId);
}
