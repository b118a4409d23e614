package dev.matinee.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.billing.checkout.SimCheckout;
import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.entitlement.SimEntitlements;
import dev.matinee.billing.ledger.SimLedger;
import dev.matinee.billing.stripe.SimStripe;
import dev.matinee.billing.subscription.SimSubscriptions;
import dev.matinee.kit.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One case of the schedules', which comes up in one of some four thousand: a page that is made in order to close it. */
class LostPageTest {
    private final Ways ways = new Ways();
    private final Sim sim = new Sim(ways);
    private final Memory memory = new Memory(sim, Bug.NONE);
    private final Ticking clock = new Ticking();
    private final StripesPages pages = new StripesPages();
    private final SimCheckout checkout = checkout();

    private SimCheckout checkout() {
        SimCustomers.add(memory);
        var calls = new SimStripe(sim, Bug.NONE, pages::answer).calls();
        var ledger = new SimLedger(memory, Bug.NONE);
        var customers = SimCustomers.of(sim, memory, calls, Bug.NONE);
        var entitlements = SimEntitlements.of(memory, clock, ledger, new ArrayList<>()::add, Bug.NONE);
        var subscriptions = SimSubscriptions.of(memory, customers, entitlements, ledger, calls);
        return new SimCheckout(memory, customers, subscriptions, calls, clock, Bug.NONE);
    }

    /** Of what goes to Stripe and comes back, all gets lost after so many ways. */
    private static final class Ways extends Random {
        private int open = Integer.MAX_VALUE;

        @Override
        public int nextInt(int bound) {
            return open-- > 0 ? 1 : 0;
        }
    }

    @Test
    void aPageThatNobodyHeardOfIsClosedWhenItsAttemptWasReplaced() {
        ways.open = 0;
        assertThatThrownBy(() -> checkout.begin("essential", null)).isInstanceOf(Problem.class);
        ways.open = 1;
        assertThatThrownBy(() -> checkout.begin("standard", null)).isInstanceOf(Problem.class);
        assertThat(pages.open()).as("made in order to close it").hasSize(1);

        ways.open = Integer.MAX_VALUE;
        clock.pass(Duration.ofSeconds(61));
        checkout.catchUp();
        assertThat(pages.open()).isEmpty();
    }
}
