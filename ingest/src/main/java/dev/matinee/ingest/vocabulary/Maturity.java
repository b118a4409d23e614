package dev.matinee.ingest.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ratings as sources write them, as a least age: {@code PG-13}, {@code Rated R for violence}, {@code DE:FSK 12}, {@code TV-MA},
 * {@code GB:12A}, {@code -16}. The table is {@code vocabulary/ratings.csv}.
 *
 * @param system who rated it, such as MPA or FSK; {@code Age} where only an age was given
 * @param age the least age in years, 0 to 18
 */
public record Maturity(String system, int age) {
    private static final List<Row> ROWS = rows();
    private static final int OLDEST = 18;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})\\s*[:/-]\\s*(.+)");
    private static final Pattern AGE =
            Pattern.compile("(?:AB |AGE |AGES |-)?(\\d{1,2})\\+?(?: ?(?:ANS|YEARS|JAHREN?))?");
    private static final Pattern RATED = Pattern.compile("(?:RATED|RATING:?|MPAA:?|BBFC:?|CSA:?|CNC:?)\\s+(.+)");
    private static final Pattern REASON = Pattern.compile("(.+?)\\s+(?:FOR|BECAUSE|\\(|-)\\s?.*");

    private record Row(String system, String country, String label, int age) {}

    /** What a rating means; null for one that is not known or says that there is none. */
    public static @Nullable Maturity of(String text) {
        String label = BLANKS.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll(" ");
        String country = "";
        Matcher abroad = COUNTRY.matcher(label);
        if (abroad.matches() && isCountry(abroad.group(1))) {
            country = abroad.group(1).equals("UK") ? "GB" : abroad.group(1);
            label = abroad.group(2).strip();
        }
        String system = system(label);
        Matcher rated = RATED.matcher(label);
        label = rated.matches() ? rated.group(1).strip() : label;
        label = label.replaceFirst("^FSK[ -]*", "");
        Maturity whole = find(country, system, label);
        Matcher reason = REASON.matcher(label);
        return whole != null || !reason.matches() ? whole : find(country, system, reason.group(1));
    }

    private static @Nullable Maturity find(String country, String system, String label) {
        Matcher age = AGE.matcher(label);
        boolean bare = country.isEmpty() && system.isEmpty();
        String digits = age.matches() ? age.group(1) : "";
        for (Row row : ROWS) {
            boolean meant = row.label().equals(label) || !bare && row.label().equals(digits);
            if (meant
                    && (country.isEmpty() || row.country().equals(country))
                    && (system.isEmpty() || row.system().equals(system))
                    && !(bare && !digits.isEmpty())) {
                return new Maturity(row.system(), row.age());
            }
        }
        return digits.isEmpty() ? null : new Maturity("Age", Math.min(OLDEST, Integer.parseInt(digits)));
    }

    private static String system(String label) {
        if (label.startsWith("FSK")) {
            return "FSK";
        }
        return label.startsWith("BBFC") ? "BBFC" : label.startsWith("CSA") || label.startsWith("CNC") ? "CSA" : "";
    }

    private static boolean isCountry(String code) {
        return code.equals("UK") || ROWS.stream().anyMatch(row -> row.country().equals(code));
    }

    private static List<Row> rows() {
        try (InputStream table = Objects.requireNonNull(Maturity.class.getResourceAsStream("/vocabulary/ratings.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Row(cell[0], cell[1], cell[2], Integer.parseInt(cell[3])))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
