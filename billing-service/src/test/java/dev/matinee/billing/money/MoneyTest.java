package dev.matinee.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest(name = "{0} of {1} is written {2}")
    @CsvSource(textBlock = """
            1299, eur, 12.99 EUR
            5   , usd, 0.05 USD
            -799, EUR, -7.99 EUR
            500 , jpy, 500 JPY
            0   , krw, 0 KRW
            1500, kwd, 1.500 KWD
            5   , tnd, 0.005 TND
            """)
    void itIsWrittenWithTheDecimalsThatStripeCounts(long amount, String currency, String written) {
        assertThat(new Money(amount, currency).written()).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} each {1} is {2} a month")
    @CsvSource(textBlock = """
            1299    , month, 1299
            12000   , year , 1000
            9999    , year , 833
            9990    , year , 833
            -9990   , year , -833
            6       , year , 1
            5       , year , 0
            100     , week , 435
            100     , day  , 3042
            99999999, day  , 3041666636
            """)
    void whatItIsAMonthIsToTheNearestMinorUnit(long amount, String interval, long monthly) {
        assertThat(new Money(amount, "EUR").monthly(interval)).isEqualTo(new Money(monthly, "EUR"));
    }
}
