package dev.matinee.billing.support;

import dev.matinee.billing.change.Changes;
import dev.matinee.billing.complimentary.Complimentaries;
import dev.matinee.billing.complimentary.Complimentary;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.ledger.Cause;
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

/** What operators do for an account. Each act names who did it and why, in the ledger and in the log of what matters. */
@Service
class Desk {
    private final Customers customers;
    private final Complimentaries complimentaries;
    private final Subscriptions subscriptions;
    private final Changes changes;
    private final Refunds refunds;
    private final Plans plans;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Desk(
            Customers customers,
            Complimentaries complimentaries,
            Subscriptions subscriptions,
            Changes changes,
            Refunds refunds,
            Plans plans,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.customers = customers;
        this.complimentaries = complimentaries;
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.refunds = refunds;
        this.plans = plans;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param until null: until it is taken away */
    void give(String account, String planId, @Nullable Instant until, String operator, String why) {
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
        changes.cancel(account, now, Cause.operator(operator, why), callersKey);
        SecurityLog.happened("subscription-canceled", account, "operator", operator);
    }
}
