package dev.matinee.billing.checkout;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AutomaticTax;
import com.stripe.param.checkout.SessionCreateParams.CustomerUpdate;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.Mode;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData;
import com.stripe.param.checkout.SessionListParams;
import dev.matinee.billing.checkout.StoredAttempt.Attempt;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stripe's checkout sessions. */
@Component
class StripeCheckout {
    /** The parameter that a price is refused by. */
    static final String PRICE = "line_items[0][price]";

    private static final String ATTEMPT = "attempt";
    private static final long MOST_OF_A_CUSTOMER = 100;

    private final StripeCalls stripe;
    private final CheckoutSettings settings;
    private final String publicUrl;

    StripeCheckout(StripeCalls stripe, CheckoutSettings settings, @Value("${matinee.public-url}") String publicUrl) {
        this.stripe = stripe;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /**
     * The attempt's session: the same one, however often it is asked for.
     *
     * @param failed run where Stripe failed, so that it is not known whether there is one
     */
    Session create(Attempt attempt, String customer, Runnable failed) {
        var subscription = SubscriptionData.builder().putMetadata("account", attempt.account());
        if (attempt.trialDays() > 0) {
            subscription.setTrialPeriodDays((long) attempt.trialDays());
        }
        var params = SessionCreateParams.builder()
                .setMode(Mode.SUBSCRIPTION)
                .setCustomer(customer)
                .setClientReferenceId(attempt.account())
                .addLineItem(LineItem.builder()
                        .setPrice(attempt.stripePrice())
                        .setQuantity(1L)
                        .build())
                .setSubscriptionData(subscription.build())
                .putMetadata(ATTEMPT, attempt.id())
                .setSuccessUrl(publicUrl + "/checkout/success?session_id={CHECKOUT_SESSION_ID}")
                .setCancelUrl(publicUrl + "/checkout/cancel");
        if (settings.promotionCodes()) {
            params.setAllowPromotionCodes(true);
        }
        if (settings.automaticTax()) {
            // The account has no address: the one that Stripe's page asks for is kept with its customer.
            params.setAutomaticTax(AutomaticTax.builder().setEnabled(true).build())
                    .setCustomerUpdate(CustomerUpdate.builder()
                            .setAddress(CustomerUpdate.Address.AUTO)
                            .build());
        }
        return stripe.call(
                s -> s.checkout().sessions().create(params.build(), StripeCalls.once(attempt.stripeKey())), failed);
    }

    /** The attempt's session, where Stripe has one. */
    Optional<Session> find(Attempt attempt, String customer) {
        var params = SessionListParams.builder()
                .setCustomer(customer)
                .setLimit(MOST_OF_A_CUSTOMER)
                .build();
        return stripe.call(s -> s.checkout().sessions().list(params)).getData().stream()
                .filter(session -> attempt.id().equals(session.getMetadata().get(ATTEMPT)))
                .findFirst();
    }

    /** Stripe's word: open, complete or expired; expired, too, for one that Stripe does not have. */
    String status(String session) {
        try {
            return stripe.call(s -> s.checkout().sessions().retrieve(session)).getStatus();
        } catch (StripeRefused refused) {
            if (refused.isMissing(null)) {
                return "expired";
            }
            throw refused;
        }
    }

    /** Closes an open session; one that is not open stays as it is. Twice is once, so it needs no key. */
    void expire(String session) {
        if (!status(session).equals("open")) {
            return;
        }
        try {
            stripe.call(s -> s.checkout().sessions().expire(session));
        } catch (StripeRefused refused) {
            // Paid, or closed by another call, just now.
            if (status(session).equals("open")) {
                throw refused;
            }
        }
    }
}
