package dev.matinee.catalog.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A word as it was typed beside one that is spelled letter by letter, and how many mistakes lie between: a letter missing,
 * one too many, a wrong one, or two that are swapped. Bit n of a state says that what was spelled so far is the first n
 * letters of the typed word with not more than so many mistakes (Wu and Manber, "Fast Text Searching Allowing Errors",
 * CACM 35/10, 1992). What was spelled before is kept, so that words in order cost only what differs.
 */
final class Spelling {
    /** What the bits of a state have room for. */
    static final int LONGEST = 62;

    private static final int MOST_MISTAKES = 2;

    private final int[] typed;
    private final int[] letters;
    /** Where each of the letters stands: bit n for the n-th of the word, the first being 1. */
    private final long[] places;

    private final long all;
    private final long whole;
    /** States by mistakes and by how many letters were spelled. */
    private final long[][] states;

    private final int[] spelled;
    private int known;

    /** @param word not empty, and not longer than {@link #LONGEST} */
    Spelling(String word) {
        typed = word.codePoints().toArray();
        letters = IntStream.of(typed).sorted().distinct().toArray();
        places = IntStream.of(letters).mapToLong(this::placesOf).toArray();
        whole = 1L << typed.length;
        all = (whole << 1) - 1;
        int deepest = typed.length + MOST_MISTAKES + 2;
        states = new long[MOST_MISTAKES + 1][deepest];
        spelled = new int[deepest];
        for (int mistakes = 0; mistakes <= MOST_MISTAKES; mistakes++) {
            states[mistakes][0] = ((2L << mistakes) - 1) & all;
        }
    }

    private long placesOf(int letter) {
        return IntStream.range(0, typed.length)
                .filter(at -> typed[at] == letter)
                .mapToLong(at -> 2L << at)
                .reduce(0, (one, other) -> one | other);
    }

    /** Spells a letter after so many others, which are the last that were spelled there. */
    void spell(int depth, int letter) {
        if (depth < known && spelled[depth] == letter) {
            return;
        }
        spelled[depth] = letter;
        known = depth + 1;
        long here = places(letter);
        long swapped = depth == 0 ? 0 : places(spelled[depth - 1]) & (here << 1);
        states[0][depth + 1] = (states[0][depth] << 1) & here;
        for (int mistakes = 1; mistakes <= MOST_MISTAKES; mistakes++) {
            long[] less = states[mistakes - 1];
            long right = (states[mistakes][depth] << 1) & here;
            long missingWrongOrTooMany = (less[depth + 1] << 1) | (less[depth] << 1) | less[depth];
            long twoSwapped = depth == 0 ? 0 : (less[depth - 1] << 2) & swapped;
            states[mistakes][depth + 1] = (right | missingWrongOrTooMany | twoSwapped) & all;
        }
    }

    private long places(int letter) {
        int at = Arrays.binarySearch(letters, letter);
        return at < 0 ? 0 : places[at];
    }

    boolean beginsRight() {
        return spelled[0] == typed[0];
    }

    /** Whether what begins with the first so many letters may be the typed word with not more than so many mistakes. */
    boolean mayBecome(int depth, int mistakes) {
        return states[mistakes][depth] != 0;
    }

    /** Whether the first so many letters are the typed word with not more than so many mistakes. */
    boolean is(int depth, int mistakes) {
        return (states[mistakes][depth] & whole) != 0;
    }

    /** The next letter of the typed word in the order of letters; -1 for none. A letter it has not is as wrong as another. */
    int letterAfter(int letter) {
        int at = Arrays.binarySearch(letters, letter);
        int next = at < 0 ? -at - 1 : at + 1;
        return next < letters.length ? letters[next] : -1;
    }
}
