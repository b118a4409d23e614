package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** {@code unit_amount}, or {@code unit_amount_decimal} in parts of a minor unit. */
    static BigDecimal unitAmount(Params params) {
        if (!params.isSent("unit_amount_decimal")) {
            return BigDecimal.valueOf(amount(params, "unit_amount", 0));
        }
        String sent = params.required("unit_amount_decimal");
        if (!sent.matches("\\d{1,8}(\\.\\d{1,12})?")) {
            throw StripeRefusal.invalid(
                    "parameter_invalid", params.name("unit_amount_decimal"), "Invalid decimal: " + sent);
        }
        return new BigDecimal(sent);
    }

    /** Null where it is not in whole minor units. */
    static @Nullable Long whole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? amount.longValueExact() : null;
    }
}
