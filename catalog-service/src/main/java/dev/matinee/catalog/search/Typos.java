package dev.matinee.catalog.search;

import static dev.matinee.catalog.search.SearchQuery.anyTerm;
import static dev.matinee.catalog.search.SearchQuery.flat;

import dev.matinee.catalog.search.NearTerms.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/** What a mistyped word may have been. A swapped pair of letters is one mistake. */
final class Typos {
    private static final int ONE_FROM = 4;
    private static final int TWO_FROM = 8;
    private static final int TWO_FAR_FROM = 5;

    /** Of more words each counts little, and is taken to begin with the right letter: most of what is walked does not. */
    private static final int MANY = 6;

    private final IndexReader index;
    private final boolean people;
    private final boolean beginRight;
    /** A word is asked for in several steps, and what it may have been takes longest to work out. */
    private final Map<Mistyped, Near> known = new HashMap<>();

    private record Mistyped(String text, boolean last) {}

    /** What is near with one mistake, and what is with two. */
    private record Near(List<Query> once, List<Query> twice) {}

    /** @param words how many were typed */
    Typos(IndexReader index, boolean people, int words) {
        this.index = index;
        this.people = people;
        this.beginRight = words > MANY;
    }

    /** @param last of what was typed, which may go on */
    List<Query> of(String text, boolean last, Tolerance tolerance) {
        int length = text.length();
        if (length < ONE_FROM || tolerance == Tolerance.NONE) {
            return List.of();
        }
        var near = known.computeIfAbsent(new Mistyped(text, last), this::find);
        var any = new ArrayList<>(near.once());
        if (length >= (tolerance == Tolerance.FAR ? TWO_FAR_FROM : TWO_FROM)) {
            any.addAll(near.twice());
        }
        return any;
    }

    private Near find(Mistyped word) {
        var near = new Near(new ArrayList<>(), new ArrayList<>());
        add(near, Fields.NAME, word, 1);
        if (people) {
            add(near, Fields.PEOPLE, word, Weights.PEOPLE);
        }
        return near;
    }

    private void add(Near any, String field, Mistyped word, float weight) {
        boolean twice = word.text().length() >= TWO_FAR_FROM;
        var near = NearTerms.of(index, field, new Sought(word.text(), beginRight, twice, word.last()));
        any.once().add(flat(anyTerm(field, near.once), Weights.MISTYPED * weight));
        any.once().add(flat(anyTerm(field, near.begun), Weights.MISTYPED_BEGINNING * weight));
        any.twice().add(flat(anyTerm(field, near.twice), Weights.MISTYPED_TWICE * weight));
    }

    /** A whole name, mistyped. */
    List<Query> ofWhole(String joined) {
        if (joined.length() < ONE_FROM || joined.length() > Spelling.LONGEST) {
            return List.of();
        }
        var near =
                NearTerms.of(index, Fields.JOINED, new Sought(joined, beginRight, joined.length() >= TWO_FROM, false));
        return List.of(
                flat(anyTerm(Fields.JOINED, near.once), Weights.WHOLE_MISTYPED),
                flat(anyTerm(Fields.JOINED, near.twice), Weights.WHOLE_MISTYPED_TWICE));
    }
}
