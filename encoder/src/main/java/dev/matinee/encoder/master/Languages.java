package dev.matinee.encoder.master;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** From the three-letter codes in containers (ISO 639-2, both kinds) to BCP 47, and to names. */
public final class Languages {
    /** Where the bibliographic code differs from the terminological one that Java knows. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private Languages() {}

    /** {@code en} for {@code eng}; {@code und} for what is missing or not a language. */
    public static String tag(String code) {
        String lower = code.strip().toLowerCase(Locale.ROOT);
        String known = TWO_LETTERS.get(lower);
        if (known != null) {
            return known;
        }
        Locale locale = Locale.forLanguageTag(code.strip().replace('_', '-'));
        return locale.getLanguage().isEmpty() ? "und" : locale.toLanguageTag();
    }

    /** What to call a track that has no name: its language in English, else the fallback. */
    public static String name(String tag, String fallback) {
        return tag.equals("und") ? fallback : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
        for (String two : Locale.getISOLanguages()) {
            try {
                codes.put(Locale.of(two).getISO3Language(), two);
            } catch (MissingResourceException e) {
                codes.put(two, two);
            }
        }
        return Map.copyOf(codes);
    }
}
