package dev.matinee.catalog.title;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Translations of a synopsis, as search is told of them: what one remembers of a story stands in its first sentences, so
 * the longer ones are cut, and a title in very many languages is told in some (docs/adr/0032).
 */
final class SearchTexts {
    private static final int MOST_LANGUAGES = 8;
    private static final int LONGEST = 400;

    private SearchTexts() {}

    /** By BCP 47 language, without the catalogue's own. */
    static Map<String, String> of(LocalText synopsis) {
        var texts = new LinkedHashMap<String, String>();
        synopsis.byLanguage().entrySet().stream()
                .filter(text ->
                        !text.getKey().equals(LocalText.OWN) && !text.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_LANGUAGES)
                .forEach(text -> texts.put(text.getKey(), cut(text.getValue())));
        return texts;
    }

    /** After the last whole word. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1));
    }
}
