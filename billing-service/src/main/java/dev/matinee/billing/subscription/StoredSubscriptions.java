package dev.matinee.billing.subscription;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredSubscriptions extends Repository<StoredSubscription, String> {
    Optional<StoredSubscription> findByAccountId(String accountId);

    StoredSubscription save(StoredSubscription subscription);

    void deleteByAccountId(String accountId);
}
