package dev.matinee.billing.subscription;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An account's subscription, and who it is to Stripe, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class SubscriptionExport {
    private final Subscriptions subscriptions;
    private final Customers customers;

    SubscriptionExport(Subscriptions subscriptions, Customers customers) {
        this.subscriptions = subscriptions;
        this.customers = customers;
    }

    /** @param subscription null where there was never one */
    record Bought(String stripeCustomer, @Nullable SubscriptionState subscription) {}

    @GetMapping("/internal/accounts/{account}/subscriptions")
    Page<Bought> of(@PathVariable String account) {
        return Page.of(customers
                .stripeCustomerOf(account)
                .map(customer -> new Bought(customer, subscriptions.of(account).orElse(null)))
                .stream()
                .toList());
    }
}
