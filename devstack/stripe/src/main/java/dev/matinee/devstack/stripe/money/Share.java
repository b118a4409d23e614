package dev.matinee.devstack.stripe.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Parts of amounts, to the nearest minor unit; halves go away from zero. */
public final class Share {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    /** That part of an amount. */
    public static long of(long amount, long part, long whole) {
        var twice =
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)).shiftLeft(1);
        var half = BigInteger.valueOf(whole * Long.signum(amount));
        return twice.add(half).divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact();
    }

    public static long percent(long amount, BigDecimal percent) {
        return BigDecimal.valueOf(amount)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What is in an amount that has a tax of so many percent in it. */
    public static long percentWithin(long amount, BigDecimal percent) {
        return BigDecimal.valueOf(amount)
                .multiply(percent)
                .divide(HUNDRED.add(percent), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
