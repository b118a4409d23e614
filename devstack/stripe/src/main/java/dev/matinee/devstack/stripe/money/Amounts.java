package dev.matinee.devstack.stripe.money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts as people read them. */
public final class Amounts {
    private Amounts() {}

    /** @param amount in minor units of the currency, whatever number of decimals it has */
    public static String shown(long amount, String currency) {
        var known = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(known);
        format.setMinimumFractionDigits(known.getDefaultFractionDigits());
        format.setMaximumFractionDigits(known.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(amount, known.getDefaultFractionDigits()));
    }
}
