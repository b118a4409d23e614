package dev.matinee.billing.webhook;

import dev.matinee.billing.checkout.Checkout;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.billing.webhook.Inbox.Taken;
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

    EventWork(JsonMapper json, Customers customers, Subscriptions subscriptions, Invoices invoices, Checkout checkout) {
        this.json = json;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.checkout = checkout;
    }

    /** What an event came to. */
    enum Outcome {
        WORKED,
        /** Of an account's customer, and of a type that nothing follows from. */
        IGNORED,
        /** Of no account's customer: of none, of somebody else's business, or of one that was erased. */
        NOBODYS
    }

    Outcome work(Taken event) {
        JsonNode read = json.readTree(event.payload());
        String customer = StripeEvent.customer(read);
        String account = customer == null ? null : customers.accountOf(customer).orElse(null);
        if (account == null) {
            return Outcome.NOBODYS;
        }
        JsonNode about = StripeEvent.about(read);
        String id = about.path("id").asString("");
        switch (about.path("object").asString("")) {
            case "subscription" -> subscriptions.refresh(account);
            case "invoice" -> {
                invoices.refresh(account, id);
                subscriptions.refresh(account);
            }
            case "checkout.session" -> {
                subscriptions.refresh(account);
                if (!about.path("status").asString("").equals("open")) {
                    checkout.sessionOver(id);
                }
            }
            default -> {
                return Outcome.IGNORED;
            }
        }
        return Outcome.WORKED;
    }
}
