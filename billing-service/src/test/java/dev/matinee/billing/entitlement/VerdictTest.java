package dev.matinee.billing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.billing.complimentary.Complimentary;
import dev.matinee.billing.entitlement.SubscriptionState.Pause;
import dev.matinee.billing.entitlement.Verdict.By;
import dev.matinee.billing.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are counted from a day 0; the grace is 7 days, the slack of a renewal 1. */
class VerdictTest {
    private static final Instant DAY_0 = Instant.parse("2026-01-31T12:00:00Z");
    private static final EntitlementRules RULES = new EntitlementRules(Duration.ofDays(7), Duration.ofDays(1));

    @ParameterizedTest(
            name = "{0}, period to {1}, ends {2}, owed since {3}, paused {4}, given {5}, on day {6}: by {7} until {8}")
    @CsvSource(textBlock = """
            # status          , period, ends, owed, paused, given, now, by           , until
            trialing          , 14    ,     ,     ,       ,      , 3  , SUBSCRIPTION , 15
            trialing          , 14    ,     ,     ,       ,      , 14 , SUBSCRIPTION , 15
            trialing          , 14    ,     ,     ,       ,      , 15 , NOTHING      ,
            trialing          , 14    , 14  ,     ,       ,      , 3  , SUBSCRIPTION , 14
            trialing          , 14    , 14  ,     ,       ,      , 14 , NOTHING      ,
            active            , 31    ,     ,     ,       ,      , 0  , SUBSCRIPTION , 32
            active            , 31    ,     ,     ,       ,      , 31 , SUBSCRIPTION , 32
            active            , 31    ,     ,     ,       ,      , 32 , NOTHING      ,
            active            , 31    , 31  ,     ,       ,      , 30 , SUBSCRIPTION , 31
            active            , 31    , 31  ,     ,       ,      , 31 , NOTHING      ,
            active            , 31    , 10  ,     ,       ,      , 9  , SUBSCRIPTION , 10
            active            , 31    , 10  ,     ,       ,      , 10 , NOTHING      ,
            active            , 31    , 300 ,     ,       ,      , 10 , SUBSCRIPTION , 32
            active            , 31    ,     ,     , 31    ,      , 30 , SUBSCRIPTION , 31
            active            , 31    ,     ,     , 31    ,      , 31 , NOTHING      ,
            active            , 62    ,     ,     , 31    ,      , 40 , NOTHING      ,
            active            , 31    , 20  ,     , 31    ,      , 10 , SUBSCRIPTION , 20
            trialing          , 14    ,     ,     , 14    ,      , 13 , SUBSCRIPTION , 14
            past_due          , 62    ,     , 31  ,       ,      , 31 , SUBSCRIPTION , 38
            past_due          , 62    ,     , 31  ,       ,      , 37 , SUBSCRIPTION , 38
            past_due          , 62    ,     , 31  ,       ,      , 38 , NOTHING      ,
            past_due          , 62    , 33  , 31  ,       ,      , 32 , SUBSCRIPTION , 33
            past_due          , 62    , 33  , 31  ,       ,      , 33 , NOTHING      ,
            past_due          , 62    ,     , 31  , 31    ,      , 31 , NOTHING      ,
            past_due          , 62    ,     ,     ,       ,      , 31 , NOTHING      ,
            unpaid            , 62    ,     , 31  ,       ,      , 31 , NOTHING      ,
            paused            , 31    ,     ,     ,       ,      , 1  , NOTHING      ,
            incomplete        , 31    ,     ,     ,       ,      , 0  , NOTHING      ,
            incomplete_expired, 31    ,     ,     ,       ,      , 2  , NOTHING      ,
            canceled          , 31    , 31  ,     ,       ,      , 2  , NOTHING      ,
            of_next_year      , 31    ,     ,     ,       ,      , 2  , NOTHING      ,
            none              ,       ,     ,     ,       ,      , 2  , NOTHING      ,
            none              ,       ,     ,     ,       , ever , 2  , COMPLIMENTARY,
            none              ,       ,     ,     ,       , 9    , 8  , COMPLIMENTARY, 9
            none              ,       ,     ,     ,       , 9    , 9  , NOTHING      ,
            canceled          , 31    , 31  ,     ,       , 40   , 31 , COMPLIMENTARY, 40
            unpaid            , 62    ,     , 31  ,       , ever , 50 , COMPLIMENTARY,
            active            , 62    ,     ,     , 31    , 50   , 40 , COMPLIMENTARY, 50
            active            , 31    ,     ,     ,       , 9    , 2  , SUBSCRIPTION , 32
            active            , 31    ,     ,     ,       , 40   , 2  , SUBSCRIPTION , 40
            active            , 31    ,     ,     ,       , 1    , 2  , SUBSCRIPTION , 32
            active            , 31    , 31  ,     ,       , ever , 2  , SUBSCRIPTION ,
            """)
    void everyStateHasItsVerdict(
            String status,
            Integer period,
            Integer ends,
            Integer owed,
            Integer paused,
            String given,
            int now,
            By by,
            Integer until) {
        var subscription = status.equals("none")
                ? null
                : new SubscriptionState(
                        "sub_1",
                        status,
                        "standard",
                        new Money(1299, "EUR"),
                        "month",
                        day(period),
                        ends != null,
                        day(ends),
                        day(owed),
                        null,
                        paused == null ? null : new Pause(day(paused), null));
        var complimentary = given == null
                ? null
                : new Complimentary("premium", given.equals("ever") ? null : day(Integer.valueOf(given)));
        assertThat(Verdict.of(subscription, complimentary, day(now), RULES)).isEqualTo(new Verdict(by, day(until)));
    }

    private static Instant day(Integer number) {
        return number == null ? null : DAY_0.plus(Duration.ofDays(number));
    }
}
