package dev.matinee.catalog.search;

import java.util.List;
import java.util.Set;

/**
 * Words that one leaves out or puts in without thinking: articles and the like in the languages that titles are mostly in,
 * and what kind of thing is looked for. They count where they match, and need not.
 */
final class LittleWords {
    private static final Set<String> LITTLE = Set.copyOf(List.of(
            ("a an the and or of in on at to with for from by le la les l un une des de du d et der die das den dem ein"
                            + " eine und el los las uno una y il lo gli i e o os as um uma en het een film films movie"
                            + " movies")
                    .split(" ", -1)));

    private LittleWords() {}

    static boolean has(String word) {
        return LITTLE.contains(word);
    }

    /** The words without the little ones; all of them where there would be none left. */
    static List<String> leftOut(List<String> words) {
        var left = words.stream().filter(word -> !has(word)).toList();
        return left.isEmpty() ? words : left;
    }
}
