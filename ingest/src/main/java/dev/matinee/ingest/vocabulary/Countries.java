package dev.matinee.ingest.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries by code or name, as ISO 3166-1 alpha-2: {@code USA}, {@code United States} and {@code États-Unis} are {@code US}. */
public final class Countries {
    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.of("es"), Locale.ITALIAN);

    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("united states of america", "US"),
            Map.entry("u.s.", "US"),
            Map.entry("u.s.a.", "US"),
            Map.entry("uk", "GB"),
            Map.entry("u.k.", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("west germany", "DE"),
            Map.entry("east germany", "DE"),
            Map.entry("russian federation", "RU"),
            Map.entry("republic of korea", "KR"),
            Map.entry("korea", "KR"),
            Map.entry("czech republic", "CZ"),
            Map.entry("hong kong", "HK"),
            Map.entry("turkey", "TR"),
            Map.entry("the netherlands", "NL"),
            Map.entry("holland", "NL"));

    private static final Map<String, String> KNOWN = known();

    private Countries() {}

    /** The code of it; null for what is no country, or is none any more. */
    public static @Nullable String code(String text) {
        return KNOWN.get(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>(OTHERWISE);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            known.put(code.toLowerCase(Locale.ROOT), code);
            known.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            SPOKEN.forEach(in -> known.putIfAbsent(country.getDisplayCountry(in).toLowerCase(Locale.ROOT), code));
        }
        return Map.copyOf(known);
    }
}
