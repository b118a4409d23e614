package dev.matinee.ingest.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Languages by code or name, as BCP 47: {@code fre}, {@code French}, {@code français} and {@code fr} are {@code fr}. */
public final class Languages {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");
    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.of("es"), Locale.ITALIAN);

    /** The bibliographic codes of ISO 639-2, where they are others than the terminological ones. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
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

    private static final Map<String, String> KNOWN = known();

    private Languages() {}

    /** The code of it; null for what is no language. */
    public static @Nullable String code(String text) {
        String written = text.strip();
        String known = KNOWN.get(written.toLowerCase(Locale.ROOT));
        if (known != null || !TAG.matcher(written).matches()) {
            return known;
        }
        String[] parts = written.replace('_', '-').split("-", 2);
        String primary = KNOWN.get(parts[0].toLowerCase(Locale.ROOT));
        return primary == null || parts.length == 1 ? primary : primary + "-" + parts[1];
    }

    /** Its name in itself, with a capital: {@code Français}. */
    public static String nameOf(String code) {
        Locale locale = Locale.forLanguageTag(code);
        String name = locale.getDisplayName(locale);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>(BIBLIOGRAPHIC);
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            known.put(code, code);
            try {
                known.put(language.getISO3Language(), code);
            } catch (MissingResourceException hasNone) {
                known.put(code, code);
            }
            SPOKEN.forEach(
                    in -> known.putIfAbsent(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code));
            known.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(known);
    }
}
