package dev.matinee.billing.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredInvoices extends Repository<StoredInvoice, String> {
    Optional<StoredInvoice> findById(String id);

    StoredInvoice save(StoredInvoice invoice);

    Optional<StoredInvoice> findByIdAndAccountId(String id, String accountId);

    Optional<StoredInvoice> findFirstByPaymentIntentAndAccountId(String paymentIntent, String accountId);

    Optional<StoredInvoice> findFirstByAccountIdAndProblemNotNullOrderByCreatedAtDescIdDesc(String accountId);

    @Modifying
    @Query("UPDATE StoredInvoice i SET i.hostedUrl = NULL, i.pdfUrl = NULL WHERE i.accountId = :account")
    void forgetPages(String account);

    /** A portion of the invoices of erased accounts that are older; how many went. */
    @Modifying
    @Query(nativeQuery = true, value = """
            DELETE FROM invoice
            WHERE created_at < :before AND account_id IN (SELECT account_id FROM customer WHERE erased) LIMIT 500""")
    int deleteErased(Instant before);

    /** Newest first, after this one. */
    @Query("""
            SELECT i FROM StoredInvoice i
            WHERE i.accountId = :account
              AND (i.createdAt < :before OR (i.createdAt = :before AND i.id < :id))
            ORDER BY i.createdAt DESC, i.id DESC""")
    List<StoredInvoice> page(String account, Instant before, String id, Limit limit);
}
