package dev.matinee.auth.letter;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Money and days as a reader writes them. */
final class Written {
    /** Java leaves out the space that CLDR has there (unicode.org/reports/tr35, currencySpacing). */
    private static final Pattern BETWEEN_LETTER_AND_DIGIT = Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

    private Written() {}

    /**
     * @param amount in minor units
     * @param decimals how many of its digits are behind the point, which is not always as the currency is written
     * @param currency ISO 4217; {@link IllegalArgumentException} for one that is none
     */
    static String money(long amount, int decimals, String currency, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String written = format.format(BigDecimal.valueOf(amount, decimals));
        return BETWEEN_LETTER_AND_DIGIT.matcher(written).replaceAll("\u00a0");
    }

    /** The day of UTC: where its reader is, nobody here knows. */
    static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
