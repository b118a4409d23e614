package dev.matinee.billing.webhook;

import com.stripe.net.Webhook;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.customer.SimCustomers;
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
import tools.jackson.databind.json.JsonMapper;

/** One instance of the service: what takes events in, and what works through them. */
public final class SimService {
    private static final String SECRET = "whsec_model";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SimInbox inbox;
    private final EventWorker worker;
    private final WebhookController controller;
    private final Subscriptions subscriptions;
    private final Clock clock;
    private final Bug bug;

    @SuppressWarnings("NullAway") // No invoices, checkouts and prices are told of.
    public SimService(SimInbox inbox, Customers customers, Subscriptions subscriptions, Clock clock, Bug bug) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.bug = bug;
        worker = new EventWorker(
                inbox, new EventWork(JSON, customers, subscriptions, null, null, null, new NoLetters()));
        var signatures = new Signatures(new WebhookSecrets(List.of(SECRET)), clock);
        controller = new WebhookController(signatures, inbox, worker, JSON, null);
    }

    /** Takes an event in, as Stripe brings it. */
    public void hear(String id) {
        String payload = """
                {"id":"%s","object":"event","type":"customer.subscription.updated",
                 "data":{"object":{"id":"sub","object":"subscription","customer":"%s"}}}""".formatted(id, SimCustomers.CUSTOMER);
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
