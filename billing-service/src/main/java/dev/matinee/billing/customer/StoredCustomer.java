package dev.matinee.billing.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer")
class StoredCustomer {
    @Id
    String accountId;

    @Nullable
    String stripeCustomer;

    /** How many customers Stripe has lost for this account, or failed to make. */
    int generation;

    /** Grows with each answer of Stripe's that is taken over. */
    long version;

    boolean erased;

    protected StoredCustomer() {}
}
