package dev.matinee.billing.customer;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredCustomers extends Repository<StoredCustomer, String> {
    Optional<StoredCustomer> findByAccountId(String accountId);

    Optional<StoredCustomer> findByStripeCustomer(String stripeCustomer);

    /** Native: Hibernate's own way to lock (FOR UPDATE OF) is not MariaDB's. */
    @Query(nativeQuery = true, value = "SELECT * FROM customer WHERE account_id = :account FOR UPDATE")
    Optional<StoredCustomer> lock(String account);

    @Modifying
    @Query(nativeQuery = true, value = "INSERT IGNORE INTO customer (account_id) VALUES (:account)")
    void insertIfAbsent(String account);
}
