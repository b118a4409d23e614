package dev.matinee.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers as one types them. What is written in words or in Roman figures becomes plain figures, in the languages that
 * {@link NumberWords} knows: thirty-nine steps are 39 steps, and part II is part 2.
 */
final class Numbers {
    private static final int LONGEST_PHRASE = 5;
    private static final Map<String, String> ROMAN = Map.ofEntries(
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("xi", "11"),
            Map.entry("xii", "12"),
            Map.entry("xiii", "13"),
            Map.entry("xiv", "14"),
            Map.entry("xv", "15"),
            Map.entry("xvi", "16"),
            Map.entry("xvii", "17"),
            Map.entry("xviii", "18"),
            Map.entry("xix", "19"),
            Map.entry("xx", "20"));
    /** One letter is a number at the end of a name only: Henry V, but not V for Vendetta. */
    private static final Map<String, String> ROMAN_AT_THE_END = Map.of("i", "1", "v", "5", "x", "10");

    private Numbers() {}

    /** The same words, numbers among them as figures. */
    static List<String> inFigures(List<String> words) {
        var figures = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            int taken = phrase(words, at, figures);
            at += taken;
        }
        return figures;
    }

    /** Adds what begins at a word, and says how many words that took. */
    private static int phrase(List<String> words, int at, List<String> figures) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            String figure = NumberWords.FIGURES.get(String.join(" ", words.subList(at, at + length)));
            if (figure != null) {
                figures.add(figure);
                return length;
            }
        }
        String word = words.get(at);
        boolean last = at > 0 && at == words.size() - 1;
        figures.add(ROMAN.getOrDefault(word, last ? ROMAN_AT_THE_END.getOrDefault(word, word) : word));
        return 1;
    }
}
