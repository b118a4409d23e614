package dev.matinee.billing.webhook;

import dev.matinee.billing.checkout.Checkout;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.letter.LettersDue;
import dev.matinee.billing.refund.Refunds;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.billing.webhook.Inbox.Taken;
import dev.matinee.billing.webhook.Reason.Kind;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an event is a reason to ask Stripe about. It is not believed beyond the ids in it, so it may come late or twice. */
@Component
class EventWork {
    private final JsonMapper json;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final Checkout checkout;
    private final Refunds refunds;
    private final LettersDue letters;

    EventWork(
            JsonMapper json,
            Customers customers,
            Subscriptions subscriptions,
            Invoices invoices,
            Checkout checkout,
            Refunds refunds,
            LettersDue letters) {
        this.json = json;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.checkout = checkout;
        this.refunds = refunds;
        this.letters = letters;
    }

    /**
     * @param asked what was asked since this event was there, and need not be asked again; what is asked now is added
     * @return whether anything follows from an event of its type
     */
    boolean work(String stripeCustomer, Taken event, Set<Reason> asked) {
        JsonNode about = StripeEvent.about(json.readTree(event.payload()));
        Reason reason = Reason.of(about);
        String account = customers.accountOf(stripeCustomer).orElse(null);
        if (reason == null || account == null) {
            return false;
        }
        var cause = Cause.event(event.id(), event.type());
        if (!asked.contains(reason)) {
            ask(account, reason, cause);
        }
        if (event.type().equals("invoice.payment_failed")) {
            invoices.failed(account, reason.id(), cause);
        }
        if (reason.isOfSubscription() && !asked.contains(Reason.SUBSCRIPTION)) {
            subscriptions.refresh(account, cause);
            asked.add(Reason.SUBSCRIPTION);
        }
        if (reason.kind() == Kind.SESSION && !about.path("status").asString("").equals("open")) {
            checkout.sessionOver(reason.id());
        }
        letters.follow(account, event.type());
        asked.add(reason);
        return true;
    }

    private void ask(String account, Reason reason, Cause cause) {
        switch (reason.kind()) {
            case INVOICE -> invoices.refresh(account, reason.id(), cause);
            case PAYMENT -> refunds.refresh(account, reason.id(), cause);
            case DISPUTE -> refunds.refreshDispute(account, reason.id(), cause);
            case SUBSCRIPTION, SESSION -> {
                // All there is to ask is how the subscription is.
            }
        }
    }
}
