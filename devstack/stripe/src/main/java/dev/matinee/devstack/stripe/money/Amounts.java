package dev.matinee.devstack.stripe.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

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

    /** What so many of a price come to, to the nearest minor unit. */
    public static long of(JsonNode price, long quantity) {
        return new BigDecimal(price.path("unit_amount_decimal").asString("0"))
                .multiply(BigDecimal.valueOf(quantity))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
