package dev.matinee.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.matinee.billing.stripe.WebhookSecrets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
    private static final long NOW = 1_800_000_000;
    private static final String EVENT = "{\"id\":\"evt_1\"}";

    private final Signatures signatures = new Signatures(
            new WebhookSecrets(List.of("whsec_new", "whsec_old")),
            Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void eitherSecretIsBelievedWhileTheyRotate() throws Exception {
        assertThat(signatures.isGood(EVENT, header("whsec_new", NOW))).isTrue();
        assertThat(signatures.isGood(EVENT, header("whsec_old", NOW - 299))).isTrue();
        assertThat(signatures.isGood(EVENT, header("whsec_other", NOW))).isFalse();
    }

    @Test
    void whatIsOldOrTouchedIsRefused() throws Exception {
        assertThat(signatures.isGood(EVENT, header("whsec_new", NOW - 301))).isFalse();
        assertThat(signatures.isGood(EVENT + " ", header("whsec_new", NOW))).isFalse();
        assertThat(signatures.isGood(EVENT, header("whsec_new", NOW - 1000).replace("t=" + (NOW - 1000), "t=" + NOW)))
                .isFalse();
    }

    @Test
    void whatIsOfATimeToComeIsRefused() throws Exception {
        assertThat(signatures.isGood(EVENT, header("whsec_new", NOW + 300))).isTrue();
        assertThat(signatures.isGood(EVENT, header("whsec_new", NOW + 301))).isFalse();
        assertThat(signatures.isGood(EVENT, header("whsec_new", NOW + 31_536_000)))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "t,v1",
                "t=x,v1=00",
                "t=1800000000",
                "v1=00",
                "t=1800000000,v1=",
                "t=9999999999999999999,v1=00"
            })
    void whatIsNoSignatureIsRefused(String header) {
        assertThat(signatures.isGood(EVENT, header)).isFalse();
    }

    private static String header(String secret, long seconds) throws Exception {
        return Webhook.Signature.generateSignatureHeader(EVENT, secret, seconds);
    }
}
