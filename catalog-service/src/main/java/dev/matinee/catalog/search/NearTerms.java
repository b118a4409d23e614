package dev.matinee.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.UnicodeUtil;
import org.apache.lucene.util.UnicodeUtil.UTF8CodePoint;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a field that a mistyped word may have been. They are walked in their order, and those that begin with what
 * is too far away are leapt over: Lucene's automata find the same, and take longer to be built.
 */
final class NearTerms {
    /** Terms that are read in passing before one is looked up, which takes longer than to read a few. */
    private static final int STEPS = 4;

    /** With one mistake or none. */
    final List<BytesRef> once = new ArrayList<>();
    /** With two mistakes or fewer, the first letter being right: else far more would have to be looked at. */
    final List<BytesRef> twice = new ArrayList<>();
    /** Those that begin with the word, with one mistake or none. */
    final List<BytesRef> begun = new ArrayList<>();

    private final Spelling spelling;
    private final int mistakes;
    private final int mistakesWithTheFirst;
    private final boolean beginnings;
    private final UTF8CodePoint letter = new UTF8CodePoint();
    private final BytesRefBuilder leap = new BytesRefBuilder();

    private NearTerms(Sought sought) {
        this.spelling = new Spelling(sought.word());
        this.mistakes = sought.twice() ? 2 : 1;
        this.mistakesWithTheFirst = sought.beginsRight() ? 0 : 1;
        this.beginnings = sought.begun();
    }

    /**
     * A word, mistyped.
     *
     * @param beginsRight its first letter is no mistake
     * @param twice whether there may be two mistakes
     * @param begun whether it may go on
     */
    record Sought(String word, boolean beginsRight, boolean twice, boolean begun) {}

    static NearTerms of(IndexReader index, String field, Sought sought) {
        var near = new NearTerms(sought);
        try {
            for (var segment : index.leaves()) {
                var terms = segment.reader().terms(field);
                if (terms != null) {
                    near.walk(terms.iterator());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return near;
    }

    private void walk(TermsEnum terms) throws IOException {
        BytesRef term = terms.next();
        while (term != null) {
            term = isNear(term) ? terms.next() : leapt(terms);
        }
    }

    /** Takes a term where it is near. False where nothing is that begins as it does up to a letter, which is to be leapt. */
    private boolean isNear(BytesRef term) {
        boolean begins = false;
        int depth = 0;
        for (int at = term.offset; at < term.offset + term.length; at += letter.numBytes) {
            UnicodeUtil.codePointAt(term.bytes, at, letter);
            spelling.spell(depth++, letter.codePoint);
            begins |= beginnings && spelling.is(depth, 1);
            if (!spelling.mayBecome(depth, mistakes())) {
                if (begins) {
                    begun.add(BytesRef.deepCopyOf(term));
                } else {
                    leap(term, at - term.offset);
                }
                return begins;
            }
        }
        take(term, depth, begins);
        return true;
    }

    private int mistakes() {
        return spelling.beginsRight() ? mistakes : mistakesWithTheFirst;
    }

    private void take(BytesRef term, int depth, boolean begins) {
        var copy = BytesRef.deepCopyOf(term);
        if (spelling.is(depth, 1)) {
            once.add(copy);
        }
        if (mistakes() == 2 && spelling.is(depth, 2)) {
            twice.add(copy);
        }
        if (begins) {
            begun.add(copy);
        }
    }

    /** To where the letter there, and each that the word has not, is behind. */
    private void leap(BytesRef term, int before) {
        int next = spelling.letterAfter(letter.codePoint);
        leap.clear();
        leap.append(term.bytes, term.offset, before);
        if (next >= 0) {
            leap.append(new BytesRef(Character.toString(next)));
        } else if (before > 0) {
            leap.setByteAt(before - 1, (byte) (leap.byteAt(before - 1) + 1));
        }
    }

    /** Null where there is nothing behind. */
    private @Nullable BytesRef leapt(TermsEnum terms) throws IOException {
        if (leap.length() == 0) {
            return null;
        }
        for (int steps = 0; steps < STEPS; steps++) {
            BytesRef term = terms.next();
            if (term == null || term.compareTo(leap.get()) >= 0) {
                return term;
            }
        }
        return terms.seekCeil(leap.get()) == SeekStatus.END ? null : terms.term();
    }
}
