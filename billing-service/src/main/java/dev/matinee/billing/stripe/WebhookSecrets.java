package dev.matinee.billing.stripe;

import java.util.List;

/** The secrets that an event may be signed with: one, or two while they rotate. */
public record WebhookSecrets(List<String> values) {
    /** Shows no secret. */
    @Override
    public String toString() {
        return "WebhookSecrets[" + values.size() + "]";
    }
}
