package dev.matinee.catalog.search;

import static dev.matinee.catalog.search.SearchIndex.CHANNEL;
import static dev.matinee.catalog.search.SearchIndex.COUNTRY;
import static dev.matinee.catalog.search.SearchIndex.EVERYWHERE;
import static dev.matinee.catalog.search.SearchIndex.EXACT;
import static dev.matinee.catalog.search.SearchIndex.GENRE;
import static dev.matinee.catalog.search.SearchIndex.JOINED;
import static dev.matinee.catalog.search.SearchIndex.MATURITY;
import static dev.matinee.catalog.search.SearchIndex.OTHER_NAMES;
import static dev.matinee.catalog.search.SearchIndex.PEOPLE;
import static dev.matinee.catalog.search.SearchIndex.SYNOPSIS;
import static dev.matinee.catalog.search.SearchIndex.TITLE;
import static dev.matinee.catalog.search.SearchIndex.YEAR;

import dev.matinee.catalog.browse.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * What is asked of the index. Each word counts by the best that it matches: as it is written, begun, or mistyped (a
 * swapped pair of letters is one mistake), in the title before people and synopsis. A name that is the whole of what
 * was typed comes before all.
 */
final class SearchQuery {
    private static final int FUZZY_FROM = 4;
    private static final int TWO_MISTAKES_FROM = 8;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 60;
    private static final int AUTOMATON_WORK = 100_000;

    private final String folded;
    private final List<String> words;

    SearchQuery(String folded) {
        this.folded = folded;
        this.words = SearchIndex.words(folded).stream()
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .limit(MOST_WORDS)
                .toList();
    }

    /**
     * @param atLeast how many of the words must match
     * @param genres slugs of genres that are meant
     * @param channels slugs of channels that are meant
     */
    Query matching(int atLeast, List<String> genres, List<String> channels, Viewer viewer) {
        var anyOf = new BooleanQuery.Builder();
        anyOf.add(words(atLeast), Occur.SHOULD);
        anyOf.add(flat(new TermQuery(new Term(EXACT, folded)), 100), Occur.SHOULD);
        anyOf.add(flat(new PrefixQuery(new Term(EXACT, folded)), 20), Occur.SHOULD);
        String joined = folded.replace(" ", "");
        anyOf.add(flat(new TermQuery(new Term(JOINED, joined)), 40), Occur.SHOULD);
        if (joined.length() >= FUZZY_FROM) {
            anyOf.add(flat(new PrefixQuery(new Term(JOINED, joined)), 10), Occur.SHOULD);
            anyOf.add(flat(new FuzzyQuery(new Term(JOINED, joined), mistakes(joined), 0), 10), Occur.SHOULD);
        }
        genres.forEach(slug -> anyOf.add(flat(new TermQuery(new Term(GENRE, slug)), 5), Occur.SHOULD));
        channels.forEach(slug -> anyOf.add(flat(new TermQuery(new Term(CHANNEL, slug)), 5), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(anyOf.setMinimumNumberShouldMatch(1).build(), Occur.MUST)
                .add(IntPoint.newRangeQuery(MATURITY, 0, viewer.maturity()), Occur.FILTER)
                .add(in(viewer.country()), Occur.FILTER)
                .build();
    }

    int wordCount() {
        return words.size();
    }

    private Query words(int atLeast) {
        var all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            all.add(word(words.get(i), i == words.size() - 1), Occur.SHOULD);
        }
        return all.setMinimumNumberShouldMatch(atLeast).build();
    }

    private static Query word(String word, boolean isLast) {
        var ways = new ArrayList<Query>();
        names(ways, TITLE, word, isLast, 1f);
        names(ways, OTHER_NAMES, word, isLast, 0.8f);
        names(ways, PEOPLE, word, isLast, 0.5f);
        ways.add(flat(new TermQuery(new Term(SYNOPSIS, word)), 1));
        ways.add(flat(new TermQuery(new Term(YEAR, word)), 5));
        return new DisjunctionMaxQuery(ways, 0.05f);
    }

    private static void names(List<Query> ways, String field, String word, boolean isLast, float weight) {
        var term = new Term(field, word);
        ways.add(flat(new TermQuery(term), 10 * weight));
        if (isLast) {
            ways.add(flat(new PrefixQuery(term), 6 * weight));
        } else if (word.length() >= FUZZY_FROM) {
            ways.add(flat(new PrefixQuery(term), 3 * weight));
        }
        if (word.length() >= FUZZY_FROM) {
            ways.add(flat(new FuzzyQuery(term, 1, 0), 4 * weight));
            if (mistakes(word) > 1) {
                ways.add(flat(new FuzzyQuery(term, 2, 1), 2 * weight));
            }
            if (isLast) {
                ways.add(flat(mistypedBeginning(term), 2 * weight));
            }
        }
    }

    /** What begins with the word or with something one mistake away from it. */
    private static Query mistypedBeginning(Term term) {
        var near = new LevenshteinAutomata(term.text(), true).toAutomaton(1);
        var begun = Operations.concatenate(List.of(near, Automata.makeAnyString()));
        return new AutomatonQuery(term, Operations.determinize(begun, AUTOMATON_WORK));
    }

    private static int mistakes(String word) {
        return word.length() >= TWO_MISTAKES_FROM ? 2 : 1;
    }

    private static Query in(String country) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(COUNTRY, EVERYWHERE)), Occur.SHOULD)
                .add(new TermQuery(new Term(COUNTRY, country)), Occur.SHOULD)
                .build();
    }

    private static Query flat(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
