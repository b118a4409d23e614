package dev.matinee.catalog.title;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.matinee.events.Translations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text in several languages. In JSON an object by language, or a string, which is in the catalogue's own. */
public record LocalText(Map<String, String> byLanguage) {
    /** The catalogue's own language: what every text falls back to. */
    public static final String OWN = "en";

    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LocalText read(@Nullable Object json) {
        return switch (json) {
            case null -> NONE;
            case String text -> text.isBlank() ? NONE : new LocalText(Map.of(OWN, text));
            case Map<?, ?> texts -> new LocalText(strings(texts));
            default -> throw new IllegalArgumentException("A text is a string, or an object by language");
        };
    }

    private static Map<String, String> strings(Map<?, ?> json) {
        var texts = new LinkedHashMap<String, String>();
        json.forEach((language, text) -> {
            if (!(text instanceof String string)) {
                throw new IllegalArgumentException("A text in a language is a string");
            }
            texts.put(String.valueOf(language), string);
        });
        return texts;
    }

    @JsonValue
    Map<String, String> json() {
        return byLanguage;
    }

    /** In this language or a wider one, else in the catalogue's own, else in any; empty where there is none. */
    public String in(String language) {
        return Translations.in(byLanguage, language)
                .or(() -> Optional.ofNullable(byLanguage.get(OWN)))
                .or(() -> byLanguage.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue))
                .orElse("");
    }
}
