package dev.matinee.devstack.stripe.tax;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Standard rates of value added tax by ISO 3166 country, in percent, as in force at the beginning of 2026 (the European
 * Commission's "Taxes in Europe" for the Union; each other country's own law).
 */
final class VatRates {
    private static final Map<String, BigDecimal> RATES = Map.ofEntries(
            rate("AT", "20"),
            rate("BE", "21"),
            rate("BG", "20"),
            rate("CH", "8.1"),
            rate("CY", "19"),
            rate("CZ", "21"),
            rate("DE", "19"),
            rate("DK", "25"),
            rate("EE", "24"),
            rate("ES", "21"),
            rate("FI", "25.5"),
            rate("FR", "20"),
            rate("GB", "20"),
            rate("GR", "24"),
            rate("HR", "25"),
            rate("HU", "27"),
            rate("IE", "23"),
            rate("IT", "22"),
            rate("LT", "21"),
            rate("LU", "17"),
            rate("LV", "21"),
            rate("MT", "18"),
            rate("NL", "21"),
            rate("NO", "25"),
            rate("PL", "23"),
            rate("PT", "23"),
            rate("RO", "21"),
            rate("SE", "25"),
            rate("SI", "22"),
            rate("SK", "23"));

    private VatRates() {}

    private static Map.Entry<String, BigDecimal> rate(String country, String percent) {
        return Map.entry(country, new BigDecimal(percent));
    }

    /** Empty where the stand-in is not registered, and levies nothing. */
    static Optional<BigDecimal> in(String country) {
        return Optional.ofNullable(RATES.get(country));
    }
}
