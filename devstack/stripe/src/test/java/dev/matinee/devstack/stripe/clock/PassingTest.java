package dev.matinee.devstack.stripe.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.subscription.Collection;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassingTest {
    @Test
    void whatFailsHoldsUpNothingElseThatIsDue(@TempDir Path state) {
        try (var ledger = new Ledger(state, Clock.systemUTC(), Dues::of)) {
            ledger.changing(objects -> {
                objects.add("in_broken", "invoice").put("status", "draft").put("automatically_finalizes_at", 1);
                objects.add("cs_old", "checkout.session").put("status", "open").put("expires_at", 2);
            });
            var collection = new Collection(new Invoices(new PaymentIntents(""), ""));
            new Passing(ledger, collection, (objects, id) -> objects.get(id, "", "")).now();
            assertThat(ledger.<String>change(objects -> objects.get("cs_old", "checkout.session", "id")
                            .path("status")
                            .asString()))
                    .isEqualTo("expired");
            assertThat(ledger.<String>change(objects -> objects.get("in_broken", "invoice", "id")
                            .path("status")
                            .asString()))
                    .isEqualTo("draft");
        }
    }
}
