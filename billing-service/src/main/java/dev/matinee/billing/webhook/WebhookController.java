package dev.matinee.billing.webhook;

import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.BillingProblems;
import dev.matinee.billing.plan.PlanSync;
import dev.matinee.billing.webhook.Inbox.Received;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes Stripe's events: 200 once one is stored, whatever becomes of it then. */
@RestController
class WebhookController {
    private static final int LONGEST_NAME = 120;

    /** What is told of products and prices is nobody's, and a reason to look whether they are in step. */
    private static final Pattern PLANS = Pattern.compile("(product|price)\\.");

    private final Signatures signatures;
    private final Inbox inbox;
    private final EventWorker worker;
    private final JsonMapper json;
    private final PlanSync plans;

    WebhookController(Signatures signatures, Inbox inbox, EventWorker worker, JsonMapper json, PlanSync plans) {
        this.signatures = signatures;
        this.inbox = inbox;
        this.worker = worker;
        this.json = json;
        this.plans = plans;
    }

    /** @param received always true; Stripe looks at the status only */
    record Stored(boolean received) {}

    @Operation(
            summary = "Takes an event of Stripe's: 200 once it is stored",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "The event as Stripe sends and signs it",
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    @BillingProblems(BillingProblem.BAD_SIGNATURE)
    @PostMapping("/api/billing/stripe/webhook")
    Stored event(
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        String payload = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        if (!signatures.isGood(payload, signature)) {
            throw BillingProblem.BAD_SIGNATURE.problem();
        }
        JsonNode event = read(payload);
        String id = event.path("id").asString("");
        String type = event.path("type").asString("");
        if (id.isEmpty() || id.length() > LONGEST_NAME || type.isEmpty() || type.length() > LONGEST_NAME) {
            throw CommonProblem.MALFORMED.problem("This is no event");
        }
        if (inbox.store(new Received(id, type, payload, StripeEvent.customer(event), StripeEvent.payment(event)))) {
            worker.wake();
        }
        if (PLANS.matcher(type).lookingAt()) {
            plans.lookAgain();
        }
        return new Stored(true);
    }

    private JsonNode read(String payload) {
        try {
            return json.readTree(payload);
        } catch (JacksonException unreadable) {
            throw CommonProblem.MALFORMED.problem("This is no event");
        }
    }
}
