package dev.matinee.devstack.stripe.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.subscription.Collection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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

    @Test
    void aClockThatMovesLetsNothingBeChangedAndGoesOnAfterARestart(@TempDir Path state) {
        String clock;
        try (var ledger = new Ledger(state, Clock.systemUTC(), Dues::of)) {
            clock = ledger.change(
                    objects -> Json.text(TestClocks.create(objects, 1_000_000, Optional.of("slow")), "id"));
            ledger.changing(objects -> TestClocks.advance(objects, clock, 2_000_000));
            assertThatThrownBy(() -> ledger.changing(objects -> {
                        TestClocks.liveBy(objects, clock);
                        TestClocks.requireStill(objects);
                    }))
                    .hasMessageContaining("advancement underway");
        }
        try (var again = new Ledger(state, Clock.systemUTC(), Dues::of)) {
            var collection = new Collection(new Invoices(new PaymentIntents(""), ""));
            new Passing(again, collection, (objects, id) -> objects.get(id, "", "")).now();
            assertThat(again.<String>change(objects -> Json.text(objects.get(clock, TestClocks.KIND, "id"), "status")))
                    .isEqualTo("ready");
            again.changing(objects -> {
                TestClocks.liveBy(objects, clock);
                TestClocks.requireStill(objects);
                assertThat(objects.seconds()).isEqualTo(2_000_000);
            });
        }
    }
}
