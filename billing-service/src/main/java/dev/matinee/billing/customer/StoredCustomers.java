package dev.matinee.billing.customer;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredCustomers extends Repository<StoredCustomer, String> {
    Optional<StoredCustomer> findByAccountId(String accountId);

    Optional<StoredCustomer> findByStripeCustomer(String stripeCustomer);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT c FROM StoredCustomer c WHERE c.accountId = :account")
    Optional<StoredCustomer> lock(String account);

    @Modifying
    @Query(nativeQuery = true, value = "INSERT IGNORE INTO customer (account_id) VALUES (:account)")
    void insertIfAbsent(String account);
}
