package dev.matinee.billing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.billing.entitlement.SubscriptionState.Pause;
import dev.matinee.billing.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionStateTest {
    private static final Instant DAY_0 = Instant.parse("2026-01-31T12:00:00Z");

    @ParameterizedTest(name = "{0}, paused from {1}, on day {2}: {3}")
    @CsvSource(textBlock = """
            trialing, , 3, true
            active, , 3, true
            past_due, , 40, true
            unpaid, , 40, false
            paused, , 40, false
            canceled, , 3, false
            active, 31, 30, true
            active, 31, 31, false
            active, 31, 40, false
            """)
    void ends_with_a_period_where_one_is_paid_for_or_collected(
            String status, @Nullable Integer pausedFrom, int today, boolean expected) {
        var state = new SubscriptionState(
                "sub_1",
                status,
                "standard",
                new Money(1299, "EUR"),
                "month",
                day(31),
                false,
                null,
                null,
                null,
                pausedFrom == null ? null : new Pause(day(pausedFrom), null));
        assertThat(state.hasPeriod(day(today))).isEqualTo(expected);
    }

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }
}
