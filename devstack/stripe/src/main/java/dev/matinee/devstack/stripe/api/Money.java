package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Amounts and currencies as parameters have them (docs.stripe.com/currencies). */
final class Money {
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** The largest amount that a card is charged, in minor units. */
    private static final long MOST = 99_999_999;

    private Money() {}

    static String currency(Params params, String name) {
        String currency = params.required(name).toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(currency)) {
            throw StripeRefusal.invalid("parameter_invalid", params.name(name), "Invalid currency: " + currency + ".");
        }
        return currency;
    }

    /** From that least amount up to the largest. */
    static long amount(Params params, String name, long least) {
        params.required(name);
        long amount = params.number(name).orElse(least);
        if (amount < least || amount > MOST) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer",
                    params.name(name),
                    "Invalid " + params.name(name) + ": must be " + least + " to " + MOST);
        }
        return amount;
    }
}
