package dev.matinee.billing.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/**
 * An amount of money.
 *
 * @param amount in minor units of the currency, whatever number of decimals it has
 * @param currency ISO 4217, upper case
 */
public record Money(long amount, String currency) {
    /** <a href="https://docs.stripe.com/currencies#zero-decimal">Stripe's list</a>. */
    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    /** <a href="https://docs.stripe.com/currencies#three-decimal">Stripe's list</a>. */
    private static final Set<String> WITH_THREE = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    public Money {
        currency = currency.toUpperCase(Locale.ROOT);
    }

    /** How many decimals its amount has as Stripe counts it: 0, 2 or 3. */
    public int decimals() {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return WITH_THREE.contains(currency) ? 3 : 2;
    }

    /** In whole units, as it is written: {@code 12.99 EUR}, {@code 500 JPY}. */
    public String written() {
        return BigDecimal.valueOf(amount, decimals()).toPlainString() + " " + currency;
    }

    /**
     * What this, paid each interval, is a month: a twelfth of a year's, to the nearest minor unit.
     *
     * @param interval day (a year has 365), week (of seven days), month or year
     */
    public Money monthly(String interval) {
        return switch (interval) {
            case "day" -> times(365, 12);
            case "week" -> times(365, 7 * 12);
            case "month" -> this;
            case "year" -> times(1, 12);
            default -> throw new IllegalArgumentException("Nothing is paid each " + interval);
        };
    }

    /** That part of it, halves away from zero. */
    private Money times(long part, long whole) {
        var twice =
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)).shiftLeft(1);
        var half = BigInteger.valueOf(whole * Long.signum(amount));
        return new Money(
                twice.add(half).divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact(), currency);
    }
}
