package dev.matinee.billing.checkout;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AutomaticTax;
import com.stripe.param.checkout.SessionCreateParams.CustomerUpdate;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.Mode;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData;
import dev.matinee.billing.checkout.StoredAttempt.Attempt;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stripe's checkout sessions. */
@Component
class StripeCheckout {
    private final StripeCalls stripe;
    private final CheckoutSettings settings;
    private final String publicUrl;

    StripeCheckout(StripeCalls stripe, CheckoutSettings settings, @Value("${matinee.public-url}") String publicUrl) {
        this.stripe = stripe;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /** The attempt's session: the same one, however often it is asked for. */
    Session create(Attempt attempt, String customer) {
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
                .putMetadata("attempt", attempt.id())
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
        return stripe.call(s -> s.checkout().sessions().create(params.build(), StripeCalls.once(attempt.stripeKey())));
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

    /** Closes an open session; one that is not open (any more) stays as it is. */
    void expire(String session) {
        if (!status(session).equals("open")) {
            return;
        }
        try {
            stripe.call(s -> s.checkout().sessions().expire(session, StripeCalls.once("matinee-expire-" + session)));
        } catch (StripeRefused refused) {
            // It may have been paid on since it was asked after.
            if (status(session).equals("open")) {
                throw refused;
            }
        }
    }
}
