package dev.matinee.billing.money;

import java.util.Locale;

/**
 * An amount of money.
 *
 * @param amount in minor units of the currency, whatever number of decimals it has
 * @param currency ISO 4217, upper case
 */
public record Money(long amount, String currency) {
    public Money {
        currency = currency.toUpperCase(Locale.ROOT);
    }
}
