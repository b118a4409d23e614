package dev.matinee.events;

import java.util.Map;
import java.util.Optional;

/** A text in the language that is nearest to the one asked for. */
public final class Translations {
    private Translations() {}

    /** In this language, else in a wider one, as RFC 4647 looks up: {@code fr-CA}, then {@code fr}; empty for neither. */
    public static Optional<String> in(Map<String, String> byLanguage, String language) {
        for (String tag = language; !tag.isEmpty(); tag = wider(tag)) {
            String text = byLanguage.get(tag);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static String wider(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }
}
