package dev.matinee.billing.entitlement;

import dev.matinee.billing.complimentary.Complimentaries;
import dev.matinee.billing.complimentary.Complimentary;
import dev.matinee.billing.entitlement.Verdict.By;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Fact;
import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.billing.plan.Plan;
import dev.matinee.billing.plan.Plans;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says what an account may have, when that changes and only then. */
@Service
public class Entitlements {
    private final StoredEntitlements stored;
    private final Plans plans;
    private final Complimentaries complimentaries;
    private final EntitlementRules rules;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;

    Entitlements(
            StoredEntitlements stored,
            Plans plans,
            Complimentaries complimentaries,
            EntitlementRules rules,
            Outbox outbox,
            Ledger ledger,
            Clock clock) {
        this.stored = stored;
        this.plans = plans;
        this.complimentaries = complimentaries;
        this.rules = rules;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** In the transaction that holds the customer's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String account, @Nullable SubscriptionState subscription, Cause cause) {
        var before =
                stored.findByAccountId(account).map(StoredEntitlement::toEvent).orElse(null);
        var given = complimentaries.of(account).orElse(null);
        if (before == null && subscription == null && given == null) {
            return;
        }
        long version = before == null ? 0 : before.getVersion();
        var now = judged(account, subscription, given).setVersion(version).build();
        if (!now.equals(before)) {
            var said = now.toBuilder().setVersion(version + 1).build();
            stored.save(new StoredEntitlement(said));
            outbox.say(Topic.ENTITLEMENTS, account, said);
            if (before == null ? said.getEntitled() : isOther(before, said)) {
                ledger.write(account, fact(said), cause);
            }
        }
    }

    /** Whether somebody would notice: not only until when it is said. */
    private static boolean isOther(Entitlement before, Entitlement said) {
        return before.getEntitled() != said.getEntitled()
                || !before.getPlanId().equals(said.getPlanId())
                || !before.getStatus().equals(said.getStatus());
    }

    private static Fact fact(Entitlement said) {
        return new Fact(
                About.ENTITLEMENT,
                Long.toString(said.getVersion()),
                said.getEntitled() ? "entitled" : "not_entitled",
                said.getStatus(),
                said.getPlanId().isEmpty() ? null : said.getPlanId(),
                null);
    }

    private Entitlement.Builder judged(
            String account, @Nullable SubscriptionState subscription, @Nullable Complimentary given) {
        var verdict = Verdict.of(subscription, given, clock.instant(), rules);
        var entitlement = Entitlement.newBuilder()
                .setAccountId(account)
                .setStatus(status(subscription, verdict))
                .setEntitled(verdict.entitled())
                .setEntitledUntilMs(
                        verdict.until() == null ? 0 : verdict.until().toEpochMilli());
        String planId = verdict.by() == By.COMPLIMENTARY && given != null
                ? given.planId()
                : subscription == null ? null : subscription.planId();
        if (planId == null) {
            return entitlement;
        }
        Plan plan = plans.find(planId)
                .orElseThrow(() -> new IllegalStateException(
                        "What account " + account + " has is of a plan that is not known: " + planId));
        return entitlement
                .setPlanId(plan.id())
                .setMaxHeight(plan.maxHeight())
                .setStreams(plan.streams())
                .setDownloads(plan.downloads());
    }

    private static String status(@Nullable SubscriptionState subscription, Verdict verdict) {
        if (verdict.by() == By.COMPLIMENTARY) {
            return "complimentary";
        }
        return subscription == null ? "none" : subscription.status();
    }

    /**
     * What was said last.
     *
     * @param status Stripe's word, complimentary or none
     * @param until null where it ends by no clock
     */
    public record Said(
            boolean entitled,
            String status,
            @Nullable String planId,
            @Nullable Instant until,
            long version) {}

    /** Empty where nothing was ever said. */
    @Transactional(readOnly = true)
    public Optional<Said> of(String account) {
        return stored.findByAccountId(account)
                .map(row -> new Said(
                        row.entitled,
                        row.status,
                        row.planId.isEmpty() ? null : row.planId,
                        row.entitledUntil,
                        row.version));
    }

    /** The account is erased: whoever heard of it forgets it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String account) {
        complimentaries.erase(account);
        stored.deleteByAccountId(account);
        outbox.end(Topic.ENTITLEMENTS, account);
    }

    /** Accounts of which something else would have to be said by now. */
    @Transactional(readOnly = true)
    public List<String> outOfDate() {
        return stored.outOfDate(clock.instant());
    }
}
