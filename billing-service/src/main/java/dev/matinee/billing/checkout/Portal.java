package dev.matinee.billing.checkout;

import com.stripe.param.billingportal.SessionCreateParams;
import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import dev.matinee.billing.subscription.Subscriptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Leads an account to Stripe's customer portal. A portal's address is good for a few minutes, so each call makes one. */
@Service
class Portal {
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final StripeCalls stripe;
    private final String publicUrl;

    Portal(
            Customers customers,
            Subscriptions subscriptions,
            StripeCalls stripe,
            @Value("${matinee.public-url}") String publicUrl) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.stripe = stripe;
        this.publicUrl = publicUrl;
    }

    String open(String account) {
        if (subscriptions.of(account).isEmpty()) {
            throw BillingProblem.NO_SUBSCRIPTION.problem().with("plans", "/api/billing/plans");
        }
        String customer = customers.stripeCustomerOf(account).orElseThrow(BillingProblem.NO_SUBSCRIPTION::problem);
        var params = SessionCreateParams.builder()
                .setCustomer(customer)
                .setReturnUrl(publicUrl + "/account")
                .build();
        try {
            return stripe.call(s -> s.billingPortal().sessions().create(params)).getUrl();
        } catch (StripeRefused refused) {
            if (refused.isMissing("customer")) {
                customers.lost(account, customer);
                throw BillingProblem.NO_SUBSCRIPTION.problem();
            }
            throw refused;
        }
    }
}
