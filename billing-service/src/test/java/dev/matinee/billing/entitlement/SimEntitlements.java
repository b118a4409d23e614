package dev.matinee.billing.entitlement;

import dev.matinee.billing.complimentary.NothingGiven;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.billing.model.Bug;
import dev.matinee.billing.model.Memory;
import dev.matinee.billing.plan.SimPlans;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.kit.outbox.HeldOutbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entitlements in memory. */
public final class SimEntitlements implements StoredEntitlements {
    private static final EntitlementRules RULES = new EntitlementRules(Duration.ofDays(7), Duration.ofDays(1));

    private final Memory memory;
    private final Bug bug;

    private SimEntitlements(Memory memory, Bug bug) {
        this.memory = memory;
        this.bug = bug;
    }

    /** @param said hears what is said, once it is committed */
    public static Entitlements of(Memory memory, Clock clock, Ledger ledger, Consumer<Entitlement> said, Bug bug) {
        var outbox = new HeldOutbox((account, event) -> {
            if (bug == Bug.SAID_OUTSIDE) {
                said.accept((Entitlement) event);
            } else {
                memory.atCommit(() -> said.accept((Entitlement) event));
            }
        });
        return new Entitlements(
                new SimEntitlements(memory, bug), new SimPlans(), new NothingGiven(), RULES, outbox, ledger, clock);
    }

    /** What the account may have then, and how: the parts of an entitlement in which it differs from others. */
    public static String judged(@Nullable SubscriptionState subscription, Instant now) {
        var verdict = Verdict.of(subscription, null, now, RULES);
        return subscription == null
                ? "none"
                : "%s %s %s".formatted(subscription.status(), subscription.planId(), verdict);
    }

    /** The same of what was said. */
    public static String judged(Entitlement said) {
        if (said.getStatus().equals("none")) {
            return "none";
        }
        var verdict = new Verdict(
                said.getEntitled() ? Verdict.By.SUBSCRIPTION : Verdict.By.NOTHING,
                said.getEntitledUntilMs() == 0 ? null : Instant.ofEpochMilli(said.getEntitledUntilMs()));
        return "%s %s %s".formatted(said.getStatus(), said.getPlanId(), verdict);
    }

    @Override
    public Optional<StoredEntitlement> findByAccountId(String accountId) {
        var found = memory.find(StoredEntitlement.class, accountId);
        // Never the same as what is judged, and of the version that it has.
        return bug == Bug.SAID_AGAIN
                ? found.map(row -> new StoredEntitlement(
                        row.toEvent().toBuilder().setStreams(-1).build()))
                : found;
    }

    @Override
    public StoredEntitlement save(StoredEntitlement entitlement) {
        return memory.save(entitlement.accountId, entitlement);
    }

    @Override
    public void deleteByAccountId(String accountId) {
        memory.delete(StoredEntitlement.class, accountId);
    }

    @Override
    public List<String> outOfDate(Instant now) {
        return List.of();
    }
}
