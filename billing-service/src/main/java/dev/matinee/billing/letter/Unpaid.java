package dev.matinee.billing.letter;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.entitlement.EntitlementRules;
import dev.matinee.billing.entitlement.Entitlements;
import dev.matinee.billing.entitlement.Entitlements.Said;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.invoice.Owed;
import dev.matinee.billing.invoice.PaymentProblem;
import dev.matinee.billing.letter.StripeOutlook.End;
import dev.matinee.billing.letter.Telling.Told;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.events.v1.LetterKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of each attempt to collect that failed, as long as what is owed is collected; and of the end, where that came because
 * nothing was paid. Whoever cancelled knows it.
 */
@Component
class Unpaid {
    private static final Duration ATTEMPT_IS_NEWS = Duration.ofDays(2);
    private static final Duration END_IS_NEWS = Duration.ofDays(7);

    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final Entitlements entitlements;
    private final EntitlementRules rules;
    private final StripeOutlook stripe;
    private final Telling telling;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Unpaid(
            Customers customers,
            Subscriptions subscriptions,
            Invoices invoices,
            Entitlements entitlements,
            EntitlementRules rules,
            StripeOutlook stripe,
            Telling telling,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.entitlements = entitlements;
        this.rules = rules;
        this.stripe = stripe;
        this.telling = telling;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    void follow(String account) {
        var subscription = subscriptions.of(account).orElse(null);
        if (subscription == null) {
            return;
        }
        switch (subscription.status()) {
            case "past_due", "unpaid" -> transactions.executeWithoutResult(status -> tellOfOwed(account));
            case "canceled" -> followEnd(account, subscription);
            default -> {
                // It is paid, or was never begun.
            }
        }
    }

    private void tellOfOwed(String account) {
        if (!customers.lock(account)) {
            return;
        }
        var subscription = subscriptions.of(account).orElse(null);
        var owed = invoices.owed(account).orElse(null);
        if (subscription == null || owed == null) {
            return;
        }
        if (subscription.status().equals("unpaid")) {
            tellOfEnd(account, subscription, subscription.id() + " " + owed.invoiceId(), owed.due());
        } else if (isOfTheDebt(owed, subscription.pastDueSince())) {
            tellOfAttempt(account, subscription, owed);
        }
    }

    /** The newest that is known may be older than the debt that Stripe told of. */
    private static boolean isOfTheDebt(Owed owed, @Nullable Instant since) {
        return since != null && !owed.createdAt().isBefore(since);
    }

    private void tellOfAttempt(String account, SubscriptionState subscription, Owed owed) {
        var kind = owed.problem() == PaymentProblem.AUTHENTICATION
                ? LetterKind.AUTHENTICATION_ASKED
                : LetterKind.PAYMENT_FAILED;
        telling.tell(
                account,
                new Told(
                        kind,
                        owed.invoiceId() + " " + owed.attempts(),
                        subscription.planId(),
                        owed.due(),
                        accessEnd(account, subscription, owed),
                        clock.instant().plus(ATTEMPT_IS_NEWS)));
    }

    /** As it was judged; null where something that was given goes on without an end. */
    private @Nullable Instant accessEnd(String account, SubscriptionState subscription, Owed owed) {
        var said = entitlements.of(account).filter(Said::entitled).orElse(null);
        Instant since = Objects.requireNonNullElse(subscription.pastDueSince(), owed.createdAt());
        return said == null ? since.plus(rules.pastDueGrace()) : said.until();
    }

    private void followEnd(String account, SubscriptionState ended) {
        customers.takeOver(account, customer -> stripe.end(ended.id()), end -> {
            if (subscriptions.of(account).filter(ended::equals).isPresent() && isNews(end)) {
                tellOfEnd(account, ended, ended.id(), null);
            }
        });
    }

    private boolean isNews(End end) {
        return end.isUnpaid()
                && end.at() != null
                && clock.instant().isBefore(end.at().plus(END_IS_NEWS));
    }

    private void tellOfEnd(String account, SubscriptionState subscription, String fact, @Nullable Money owed) {
        telling.tell(
                account,
                new Told(
                        LetterKind.PLAN_ENDED_UNPAID,
                        fact,
                        subscription.planId(),
                        owed,
                        null,
                        clock.instant().plus(END_IS_NEWS)));
    }
}
