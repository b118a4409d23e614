package dev.matinee.catalog.search;

import static dev.matinee.catalog.search.SearchQuery.flat;

import dev.matinee.catalog.search.WordQuery.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** What a mistyped word may have been. A swapped pair of letters is one mistake. */
final class Typos {
    private static final int ONE_FROM = 4;
    private static final int TWO_FROM = 8;
    private static final int TWO_FAR_FROM = 5;
    /** Where there are two mistakes, the first letter is right: else far more would have to be looked at. */
    private static final int RIGHT = 1;

    private static final int WORK = 100_000;

    private Typos() {}

    static List<Query> of(Word word, Tolerance tolerance, boolean people) {
        var any = new ArrayList<Query>();
        String text = word.text();
        if (text.length() < ONE_FROM) {
            return any;
        }
        add(any, text, near(text, 1, 0), Weights.MISTYPED, people);
        if (text.length() >= (tolerance == Tolerance.FAR ? TWO_FAR_FROM : TWO_FROM)) {
            add(any, text, near(text, 2, RIGHT), Weights.MISTYPED_TWICE, people);
        }
        if (word.last()) {
            var begun = Operations.concatenate(List.of(near(text, 1, 0), Automata.makeAnyString()));
            add(any, text, Operations.determinize(begun, WORK), Weights.MISTYPED_BEGINNING, people);
        }
        return any;
    }

    private static void add(List<Query> any, String text, Automaton near, float weight, boolean people) {
        any.add(flat(new AutomatonQuery(new Term(Fields.NAME, text), near), weight));
        if (people) {
            any.add(flat(new AutomatonQuery(new Term(Fields.PEOPLE, text), near), weight * Weights.PEOPLE));
        }
    }

    /** A whole name, mistyped. */
    static List<Query> ofWhole(String joined) {
        var any = new ArrayList<Query>();
        if (joined.length() >= ONE_FROM) {
            any.add(whole(joined, near(joined, 1, 0), Weights.WHOLE_MISTYPED));
        }
        if (joined.length() >= TWO_FROM) {
            any.add(whole(joined, near(joined, 2, RIGHT), Weights.WHOLE_MISTYPED_TWICE));
        }
        return any;
    }

    private static Query whole(String joined, Automaton near, float weight) {
        return flat(new AutomatonQuery(new Term(Fields.JOINED, joined), near), weight);
    }

    private static Automaton near(String text, int mistakes, int right) {
        String rest = text.substring(right);
        return new LevenshteinAutomata(rest, true).toAutomaton(mistakes, text.substring(0, right));
    }
}
