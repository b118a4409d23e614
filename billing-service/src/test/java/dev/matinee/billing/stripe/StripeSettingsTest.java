package dev.matinee.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StripeSettingsTest {
    private final StripeSettings standIn = new StripeSettings("http://127.0.0.1:1", "sk_test_1", "whsec_1", "whsec_0");
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutAKeyInTheEnvironmentTheSettingsCount() {
        assertThat(standIn.orOf(environment)).isEqualTo(standIn);
        assertThat(standIn.webhookSecrets()).containsExactly("whsec_1", "whsec_0");
    }

    @Test
    void withAKeyInTheEnvironmentItIsTheRealStripe() {
        environment.setProperty("STRIPE_API_KEY", "sk_live_1");
        environment.setProperty("STRIPE_WEBHOOK_SECRET", "whsec_live");
        var chosen = standIn.orOf(environment);
        assertThat(chosen.apiBase()).isNull();
        assertThat(chosen.apiKey()).isEqualTo("sk_live_1");
        assertThat(chosen.webhookSecrets()).containsExactly("whsec_live");
    }

    @Test
    void aMissingSecretIsNamed() {
        assertThatThrownBy(() -> new StripeSettings(null, null, "whsec_1", null).orOf(environment))
                .hasMessageContaining("matinee.stripe.api-key");
        assertThatThrownBy(() -> new StripeSettings(null, "sk_test_1", " ", null).orOf(environment))
                .hasMessageContaining("matinee.stripe.webhook-secret");
        environment.setProperty("STRIPE_API_KEY", "sk_live_1");
        assertThatThrownBy(() -> standIn.orOf(environment)).hasMessageContaining("STRIPE_WEBHOOK_SECRET");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(standIn.toString()).doesNotContain("sk_test_1", "whsec");
        assertThat(new WebhookSecrets(standIn.webhookSecrets()).toString()).doesNotContain("whsec");
    }
}
