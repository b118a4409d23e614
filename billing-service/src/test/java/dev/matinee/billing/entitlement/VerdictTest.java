package dev.matinee.billing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are counted from a day 0; the grace is 7 days, the slack of a renewal 1. */
class VerdictTest {
    private static final Instant DAY_0 = Instant.parse("2026-01-31T12:00:00Z");
    private static final EntitlementRules RULES = new EntitlementRules(Duration.ofDays(7), Duration.ofDays(1));

    @ParameterizedTest(name = "{0}, period to {1}, ends {2}, owed since {3}, on day {4}: {5} until {6}")
    @CsvSource(textBlock = """
            # status          , period, ends, owed, now, entitled, until
            trialing          , 14    ,     ,     , 3  , true    , 15
            trialing          , 14    ,     ,     , 14 , true    , 15
            trialing          , 14    ,     ,     , 15 , false   ,
            trialing          , 14    , 14  ,     , 3  , true    , 14
            trialing          , 14    , 14  ,     , 14 , false   ,
            active            , 31    ,     ,     , 0  , true    , 32
            active            , 31    ,     ,     , 31 , true    , 32
            active            , 31    ,     ,     , 32 , false   ,
            active            , 31    , 31  ,     , 30 , true    , 31
            active            , 31    , 31  ,     , 31 , false   ,
            active            , 31    , 10  ,     , 9  , true    , 10
            active            , 31    , 10  ,     , 10 , false   ,
            past_due          , 62    ,     , 31  , 31 , true    , 38
            past_due          , 62    ,     , 31  , 37 , true    , 38
            past_due          , 62    ,     , 31  , 38 , false   ,
            past_due          , 62    , 33  , 31  , 32 , true    , 33
            past_due          , 62    , 33  , 31  , 33 , false   ,
            past_due          , 62    ,     ,     , 31 , false   ,
            unpaid            , 62    ,     , 31  , 31 , false   ,
            paused            , 31    ,     ,     , 1  , false   ,
            incomplete        , 31    ,     ,     , 0  , false   ,
            incomplete_expired, 31    ,     ,     , 2  , false   ,
            canceled          , 31    , 31  ,     , 2  , false   ,
            of_next_year      , 31    ,     ,     , 2  , false   ,
            """)
    void everyStateHasItsVerdict(
            String status, int period, Integer ends, Integer owed, int now, boolean entitled, Integer until) {
        var subscription =
                new SubscriptionState("sub_1", status, "standard", day(period), ends != null, day(ends), day(owed));
        assertThat(Verdict.of(subscription, day(now), RULES)).isEqualTo(new Verdict(entitled, day(until)));
    }

    @Test
    void whoNeverSubscribedIsNotEntitled() {
        assertThat(Verdict.of(null, DAY_0, RULES)).isEqualTo(new Verdict(false, null));
    }

    private static Instant day(Integer number) {
        return number == null ? null : DAY_0.plus(Duration.ofDays(number));
    }
}
