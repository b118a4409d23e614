package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.checkout.Completion;
import dev.matinee.devstack.stripe.clock.ClockDeletion;
import dev.matinee.devstack.stripe.clock.TestClocks;
import dev.matinee.devstack.stripe.http.Failures;
import dev.matinee.devstack.stripe.http.Tally;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.payment.SetupIntents;
import dev.matinee.devstack.stripe.subscription.Beginning;
import dev.matinee.devstack.stripe.subscription.Collection;
import dev.matinee.devstack.stripe.subscription.Creation;
import dev.matinee.devstack.stripe.subscription.Ending;
import dev.matinee.devstack.stripe.subscription.Preview;
import dev.matinee.devstack.stripe.subscription.Updating;
import java.util.List;
import java.util.stream.Stream;

/** All calls, each with what it needs. */
public final class Routes {
    private final Customers customers;
    private final Tally tally;
    private final Failures failures = new Failures();
    private final List<Route> all;

    public Routes(
            Collection collection,
            PaymentIntents payments,
            SetupIntents setups,
            Completion completion,
            String publicUrl,
            Tally tally) {
        this.tally = tally;
        var ending = new Ending(collection);
        var creation = new Creation(new Beginning(collection));
        customers = new Customers(ending);
        all = Stream.of(
                        Products.routes(),
                        Prices.routes(),
                        PlanCalls.routes(),
                        customers.routes(),
                        Sources.routes(),
                        new CheckoutSessions(completion, publicUrl).routes(),
                        new SubscriptionCalls(creation, new Updating(collection), ending).routes(),
                        new InvoiceCalls(collection, new Preview(creation)).routes(),
                        InvoiceItemCalls.routes(),
                        new PaymentIntentCalls(payments).routes(),
                        new SetupIntentCalls(setups).routes(),
                        PaymentMethodCalls.routes(),
                        ChargeCalls.routes(),
                        CouponCalls.routes(),
                        PromotionCodeCalls.routes(),
                        TaxRateCalls.routes(),
                        new PortalSessions(publicUrl).routes(),
                        new TestClockCalls(clocks()).routes(),
                        EventCalls.routes(),
                        ControlCalls.routes(tally, failures))
                .flatMap(List::stream)
                .toList();
    }

    /** How a test clock goes: with its customers. */
    public ClockDeletion clocks() {
        return (objects, id) -> {
            TestClocks.liveBy(objects, id);
            objects.having("customer", "_clock", id)
                    .filter(c -> !c.path("deleted").asBoolean(false))
                    .toList()
                    .forEach(c -> customers.delete(objects, c.path("id").asString()));
            return TestClocks.remove(objects, id);
        };
    }

    public Api api(Ledger ledger, String key) {
        return new Api(ledger, new ApiKey(key), all, tally, failures);
    }
}
