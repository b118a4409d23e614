package dev.matinee.billing.stripe;

import com.stripe.StripeClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** One client for one Stripe account; nothing else here knows which Stripe it talks to. */
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {
    private static final int CONNECT_MS = 3_000;
    private static final int READ_MS = 10_000;

    /** The secrets that events may be signed with. */
    @Bean
    WebhookSecrets webhookSecrets(StripeSettings settings, Environment environment) {
        return new WebhookSecrets(settings.orOf(environment).webhookSecrets());
    }

    @Bean
    StripeCalls stripeCalls(StripeSettings settings, Environment environment) {
        var chosen = settings.orOf(environment);
        var client = StripeClient.builder()
                .setApiKey(chosen.apiKey())
                .setConnectTimeout(CONNECT_MS)
                .setReadTimeout(READ_MS)
                .setMaxNetworkRetries(1);
        if (chosen.apiBase() != null && !chosen.apiBase().isBlank()) {
            client.setApiBase(chosen.apiBase());
        }
        return new StripeCalls(client.build().v1());
    }
}
