package dev.matinee.catalog.search;

import dev.matinee.catalog.title.Folding;
import java.util.List;

/**
 * What somebody typed, folded.
 *
 * @param text words with one space between; empty where there is no letter and no figure
 * @param words not more and not longer than anybody means
 */
record Typed(String text, List<String> words) {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 40;

    static Typed of(String typed) {
        String folded = Folding.fold(typed.replace("&", " and "));
        return new Typed(folded, cut(Names.words(folded)));
    }

    private static List<String> cut(List<String> words) {
        return words.stream()
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .limit(MOST_WORDS)
                .toList();
    }

    /** With its numbers as figures. */
    Typed inFigures() {
        var figures = Numbers.inFigures(words);
        return new Typed(String.join(" ", figures), figures);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** How many of its words say something. */
    int telling() {
        return LittleWords.leftOut(words).size();
    }

    /** Only these words, in this order. */
    Typed of(List<String> some) {
        return new Typed(String.join(" ", some), some);
    }
}
