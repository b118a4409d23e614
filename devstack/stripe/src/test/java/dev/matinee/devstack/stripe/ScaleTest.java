package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.stripe.clock.Dues;
import dev.matinee.devstack.stripe.objects.Ledger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleTest {
    private static final int CUSTOMERS = 10_000;
    private static final int LOOKS = 2_000;

    @Test
    void whatOneOfTenThousandCustomersHasIsFoundWithoutLookingAtTheOthers(@TempDir Path state) {
        try (var ledger = new Ledger(state, Clock.systemUTC(), Dues::of)) {
            ledger.changing(objects -> IntStream.range(0, CUSTOMERS).forEach(i -> {
                objects.add("cus_" + i, "customer").put("email", i + "@example.org");
                objects.add("in_" + i, "invoice").put("customer", "cus_" + i).put("status", "paid");
            }));
            Instant begun = Instant.now();
            ledger.changing(objects -> IntStream.range(0, LOOKS).forEach(i -> {
                assertThat(objects.having("invoice", "customer", "cus_" + i)).hasSize(1);
                assertThat(objects.having("customer", "email", i + "@example.org"))
                        .hasSize(1);
                assertThat(objects.all("customer").limit(10)).hasSize(10);
            }));
            // A scan of all for each look is forty million objects, and takes many times as long.
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(ledger.due("", Long.MAX_VALUE, Set.of())).isEmpty();
        }
        try (var again = new Ledger(state, Clock.systemUTC(), Dues::of)) {
            assertThat(again.<Long>change(objects ->
                            objects.having("invoice", "customer", "cus_77").count()))
                    .isEqualTo(1);
        }
    }
}
