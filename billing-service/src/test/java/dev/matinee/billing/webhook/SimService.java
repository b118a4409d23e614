package dev.matinee.billing.webhook;

import com.stripe.net.Webhook;
import dev.matinee.billing.checkout.SimCheckout;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.letter.NoLetters;
import dev.matinee.billing.model.Bug;
import dev.matinee.billing.stripe.WebhookSecrets;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One instance of the service: what takes events in, and what works through them. */
public final class SimService {
    private static final String SECRET = "whsec_model";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SimInbox inbox;
    private final EventWorker worker;
    private final WebhookController controller;
    private final Subscriptions subscriptions;
    private final @Nullable SimCheckout checkout;
    private final Clock clock;
    private final Bug bug;

    /** @param invoices null where none is told of; @param checkout likewise */
    @SuppressWarnings("NullAway") // What is not told of is not needed.
    public SimService(
            SimInbox inbox,
            Customers customers,
            Subscriptions subscriptions,
            @Nullable Invoices invoices,
            @Nullable SimCheckout checkout,
            Clock clock,
            Bug bug) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.checkout = checkout;
        this.clock = clock;
        this.bug = bug;
        var service = checkout == null ? null : checkout.service();
        worker = new EventWorker(
                inbox, new EventWork(JSON, customers, subscriptions, invoices, service, null, new NoLetters()));
        var signatures = new Signatures(new WebhookSecrets(List.of(SECRET)), clock);
        controller = new WebhookController(signatures, inbox, worker, JSON, null);
    }

    public SimCheckout checkout() {
        return Objects.requireNonNull(checkout);
    }

    /** Takes an event in, as Stripe brings it. */
    public void hear(String payload) {
        try {
            String signature = Webhook.Signature.generateSignatureHeader(
                    payload, SECRET, clock.instant().getEpochSecond());
            controller.event(signature, payload.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks Stripe for a reason of its own: a viewer came back from paying, or the clock ended something. */
    public void look() {
        try {
            subscriptions.refresh(SimCustomers.ACCOUNT, Cause.clock("out of date"));
        } catch (Problem away) {
            // It is asked again some time.
        }
    }

    /** Works through what is there now. */
    public void work() {
        for (var batch : inbox.take()) {
            if (bug == Bug.DONE_BEFORE_WORKED) {
                inbox.over(batch, batch.events().stream().map(Inbox.Taken::id).toList(), List.of());
            }
            worker.work(batch);
        }
    }
}
