package dev.matinee.billing.entitlement;

import dev.matinee.billing.plan.Plan;
import dev.matinee.billing.plan.Plans;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.kit.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says what an account may have, when that changes and only then. */
@Service
public class Entitlements {
    private final StoredEntitlements stored;
    private final Plans plans;
    private final EntitlementRules rules;
    private final Outbox outbox;
    private final Clock clock;

    Entitlements(StoredEntitlements stored, Plans plans, EntitlementRules rules, Outbox outbox, Clock clock) {
        this.stored = stored;
        this.plans = plans;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction that holds the customer's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String account, @Nullable SubscriptionState subscription) {
        var before =
                stored.findByAccountId(account).map(StoredEntitlement::toEvent).orElse(null);
        if (before == null && subscription == null) {
            return;
        }
        long version = before == null ? 0 : before.getVersion();
        var now = judged(account, subscription).setVersion(version).build();
        if (!now.equals(before)) {
            var said = now.toBuilder().setVersion(version + 1).build();
            stored.save(new StoredEntitlement(said));
            outbox.say(Topic.ENTITLEMENTS, account, said);
        }
    }

    private Entitlement.Builder judged(String account, @Nullable SubscriptionState subscription) {
        var verdict = Verdict.of(subscription, clock.instant(), rules);
        var entitlement = Entitlement.newBuilder()
                .setAccountId(account)
                .setStatus(subscription == null ? "none" : subscription.status())
                .setEntitled(verdict.entitled())
                .setEntitledUntilMs(
                        verdict.until() == null ? 0 : verdict.until().toEpochMilli());
        if (subscription == null) {
            return entitlement;
        }
        Plan plan = plans.find(subscription.planId())
                .orElseThrow(() -> new IllegalStateException("Subscription " + subscription.id()
                        + " is of a plan that is not known: " + subscription.planId()));
        return entitlement
                .setPlanId(plan.id())
                .setMaxHeight(plan.maxHeight())
                .setStreams(plan.streams())
                .setDownloads(plan.downloads());
    }

    /** The account is erased: whoever heard of it forgets it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String account) {
        stored.deleteByAccountId(account);
        outbox.end(Topic.ENTITLEMENTS, account);
    }

    /** Accounts of which something else would have to be said by now. */
    @Transactional(readOnly = true)
    public List<String> outOfDate() {
        return stored.outOfDate(clock.instant());
    }
}
