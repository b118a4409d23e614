package dev.matinee.billing.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredInvoices extends Repository<StoredInvoice, String> {
    Optional<StoredInvoice> findById(String id);

    StoredInvoice save(StoredInvoice invoice);

    void deleteByAccountId(String accountId);

    /** Newest first, after this one. */
    @Query("""
            SELECT i FROM StoredInvoice i
            WHERE i.accountId = :account
              AND (i.createdAt < :before OR (i.createdAt = :before AND i.id < :id))
            ORDER BY i.createdAt DESC, i.id DESC""")
    List<StoredInvoice> page(String account, Instant before, String id, Limit limit);
}
