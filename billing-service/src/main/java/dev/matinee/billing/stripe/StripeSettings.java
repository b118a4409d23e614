package dev.matinee.billing.stripe;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.PropertyResolver;

/**
 * Which Stripe account is used.
 *
 * @param apiBase where Stripe's API is; null: Stripe itself
 * @param apiKey a secret
 * @param webhookSecret a secret, of the webhook endpoint
 * @param previousWebhookSecret a secret that is still believed while the endpoint's rotates
 */
@ConfigurationProperties("matinee.stripe")
public record StripeSettings(
        @Nullable String apiBase,
        @Nullable String apiKey,
        @Nullable String webhookSecret,
        @Nullable String previousWebhookSecret) {

    /** With {@code STRIPE_API_KEY} in the environment it is the real Stripe; nothing of these settings counts then. */
    StripeSettings orOf(PropertyResolver environment) {
        String key = environment.getProperty("STRIPE_API_KEY");
        if (isBlank(key)) {
            needed(apiKey, "matinee.stripe.api-key", "STRIPE_API_KEY");
            needed(webhookSecret, "matinee.stripe.webhook-secret", "STRIPE_WEBHOOK_SECRET");
            return this;
        }
        String secret = environment.getProperty("STRIPE_WEBHOOK_SECRET");
        if (isBlank(secret)) {
            throw new IllegalStateException(
                    "STRIPE_API_KEY is set, and STRIPE_WEBHOOK_SECRET is missing: Stripe's dashboard shows it beside the webhook endpoint");
        }
        return new StripeSettings(null, key, secret, environment.getProperty("STRIPE_PREVIOUS_WEBHOOK_SECRET"));
    }

    /** Those that an event may be signed with. */
    public List<String> webhookSecrets() {
        return Stream.of(webhookSecret, previousWebhookSecret)
                .flatMap(secret -> secret == null || secret.isBlank() ? Stream.empty() : Stream.of(secret))
                .toList();
    }

    private static void needed(@Nullable String value, String property, String variable) {
        if (isBlank(value)) {
            throw new IllegalStateException("The secret " + property
                    + " is missing: put a file of that name into the folder that MATINEE_SECRETS names, or set "
                    + variable);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "StripeSettings[apiBase=" + apiBase + "]";
    }
}
