package dev.matinee.billing.webhook;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.matinee.billing.stripe.WebhookSecrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an event is Stripe's: signed with one of our secrets, about now. */
@Component
class Signatures {
    /** Stripe's own tolerance. */
    private static final Duration TOLERANCE = Duration.ofSeconds(Webhook.DEFAULT_TOLERANCE);

    private final WebhookSecrets secrets;
    private final Clock clock;

    Signatures(WebhookSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean isGood(String payload, @Nullable String header) {
        return header != null && secrets.values().stream().anyMatch(secret -> isGood(payload, header, secret));
    }

    private boolean isGood(String payload, String header, String secret) {
        try {
            return Webhook.Signature.verifyHeader(payload, header, secret, TOLERANCE.toSeconds(), clock)
                    && !isOfATimeToCome(header);
        } catch (SignatureVerificationException | NumberFormatException | IndexOutOfBoundsException bad) {
            // The header is the sender's: whatever is wrong with it, it is no signature.
            return false;
        }
    }

    /** Which Stripe's library takes: it would be good, and could be sent again, until that time has come and gone. */
    private boolean isOfATimeToCome(String header) {
        long latest = clock.instant().plus(TOLERANCE).getEpochSecond();
        return Arrays.stream(header.split(",", -1))
                .filter(part -> part.startsWith("t="))
                .anyMatch(time -> Long.parseLong(time.substring(2)) > latest);
    }
}
