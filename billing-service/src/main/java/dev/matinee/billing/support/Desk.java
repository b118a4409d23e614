package dev.matinee.billing.support;

import dev.matinee.billing.change.Changes;
import dev.matinee.billing.complimentary.Complimentaries;
import dev.matinee.billing.complimentary.Complimentary;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Fact;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.billing.plan.Plans;
import dev.matinee.billing.refund.Refunds;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What operators do for an account. Each act names who did it and why, in the ledger and in the log of what matters: before Stripe is
 * asked where it is asked, since its event may come before its answer, and the answer never.
 */
@Service
class Desk {
    /** As auth-service makes them: who was never here may be given something, and what is no account's id not. */
    private static final String ACCOUNT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Customers customers;
    private final Complimentaries complimentaries;
    private final Subscriptions subscriptions;
    private final Changes changes;
    private final Refunds refunds;
    private final Plans plans;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Desk(
            Customers customers,
            Complimentaries complimentaries,
            Subscriptions subscriptions,
            Changes changes,
            Refunds refunds,
            Plans plans,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.customers = customers;
        this.complimentaries = complimentaries;
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.refunds = refunds;
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param until null: until it is taken away */
    void give(String account, String planId, @Nullable Instant until, String operator, String why) {
        if (!account.matches(ACCOUNT)) {
            throw Problem.notFound();
        }
        if (plans.find(planId).isEmpty()) {
            throw Problem.invalid("planId", "is no plan");
        }
        if (until != null && !until.isAfter(clock.instant())) {
            throw Problem.invalid("until", "is over");
        }
        var cause = Cause.operator(operator, why);
        transactions.executeWithoutResult(status -> {
            if (!customers.hold(account)) {
                throw Problem.notFound();
            }
            complimentaries.give(account, new Complimentary(planId, until), cause);
            subscriptions.settle(account, cause);
        });
        SecurityLog.happened("complimentary-given", account, "operator", operator);
    }

    /** 404 where nothing is given. */
    void take(String account, String operator, String why) {
        var cause = Cause.operator(operator, why);
        transactions.executeWithoutResult(status -> {
            if (!customers.lock(account) || !complimentaries.take(account, cause)) {
                throw Problem.notFound();
            }
            subscriptions.settle(account, cause);
        });
        SecurityLog.happened("complimentary-taken", account, "operator", operator);
    }

    void refund(String account, String invoice, @Nullable Long amount, String callersKey, String operator, String why) {
        refunds.refund(account, invoice, amount, callersKey, Cause.operator(operator, why));
        SecurityLog.happened("refunded", account, "operator", operator, "invoice", invoice);
    }

    void cancel(String account, boolean now, @Nullable String callersKey, String operator, String why) {
        var cause = Cause.operator(operator, why);
        subscriptions
                .of(account)
                .map(subscription -> Fact.request(subscription.id(), now ? "cancel" : "cancel_at"))
                .ifPresent(
                        request -> transactions.executeWithoutResult(status -> ledger.write(account, request, cause)));
        changes.cancel(account, now, cause, callersKey);
        SecurityLog.happened("subscription-canceled", account, "operator", operator);
    }
}
