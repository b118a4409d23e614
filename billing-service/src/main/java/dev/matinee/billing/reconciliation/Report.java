package dev.matinee.billing.reconciliation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the reconciliation found. What it names as drift, it has mended, or says why not.
 *
 * @param subscriptions how many of Stripe's were compared
 * @param invoices the same
 * @param drifted how many were not as they are at Stripe
 * @param drift the first of those
 */
public record Report(Instant begun, Instant ended, int subscriptions, int invoices, int drifted, List<Drift> drift) {
    /**
     * @param account whose it is; unknown where that could not be told
     * @param kind subscription or invoice
     * @param ours what it was here; none where it was not here
     * @param stripes what it is at Stripe
     * @param unmended why it is not mended; null where it is
     */
    public record Drift(
            String account,
            String kind,
            String id,
            String ours,
            String stripes,
            @Nullable String unmended) {}
}
