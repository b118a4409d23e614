package dev.matinee.catalog.search;

import static dev.matinee.catalog.search.SearchQuery.anyOf;
import static dev.matinee.catalog.search.SearchQuery.flat;
import static dev.matinee.catalog.search.SearchQuery.oneOf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What finds one word among those that were typed. It counts by the best of its matches. */
final class WordQuery {
    /** A single letter begins whole names only. */
    private static final int BEGINS_FROM = 2;

    private static final int BEGINS_WITHIN_FROM = 4;
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
    private static final Pattern DECADE = Pattern.compile("((1[89]|20)\\d)0s");

    private final Set<Way> ways;
    private final Set<String> languages;
    private final Stems stems = new Stems();
    private final Typos typos;
    /** A word is asked for in several steps. */
    private final Map<Word, List<Query>> written = new HashMap<>();

    WordQuery(Set<Way> ways, Set<String> languages, Typos typos) {
        this.ways = ways;
        this.languages = languages;
        this.typos = typos;
    }

    /**
     * One of the typed words.
     *
     * @param joined with its neighbours
     */
    record Word(String text, boolean last, Collection<String> joined, Set<String> genres, Set<String> channels) {}

    Query of(Word word, Tolerance tolerance) {
        var any = new ArrayList<>(written.computeIfAbsent(word, this::asWritten));
        if (ways.contains(Way.YEAR)) {
            years(any, word.text(), tolerance);
        }
        if (ways.contains(Way.TYPO)) {
            any.addAll(typos.of(word.text(), word.last(), tolerance));
        }
        return new DisjunctionMaxQuery(any, Weights.OTHER_MATCHES);
    }

    private List<Query> asWritten(Word word) {
        var stems = stems(word.text());
        var any = new ArrayList<Query>();
        names(any, word, stems);
        if (ways.contains(Way.PEOPLE)) {
            people(any, word);
        }
        if (ways.contains(Way.STORY)) {
            any.add(flat(anyOf(Fields.STORY, stems), Weights.STORY));
        }
        if (ways.contains(Way.GENRE)) {
            any.add(flat(anyOf(Fields.GENRE, word.genres()), Weights.SHELF));
            any.add(flat(anyOf(Fields.CHANNEL, word.channels()), Weights.SHELF));
        }
        return any;
    }

    private void names(List<Query> any, Word word, List<String> stems) {
        any.add(oneOf(Fields.NAME, word.text(), Weights.WORD));
        if (ways.contains(Way.STEM)) {
            any.add(flat(anyOf(Fields.NAME_STEM, stems), Weights.WORD_STEM));
        }
        if (ways.contains(Way.JOINED)) {
            any.add(oneOf(Fields.PAIR, word.text(), Weights.WORD_JOINED));
            any.add(flat(anyOf(Fields.NAME, word.joined()), Weights.WORD_JOINED));
        }
        if (ways.contains(Way.BEGINNING)) {
            begins(any, Fields.NAME, word, 1);
        }
    }

    private void people(List<Query> any, Word word) {
        any.add(flat(new TermQuery(new Term(Fields.PEOPLE, word.text())), Weights.WORD * Weights.PEOPLE));
        if (ways.contains(Way.BEGINNING)) {
            begins(any, Fields.PEOPLE, word, Weights.PEOPLE);
        }
    }

    private static void begins(List<Query> any, String field, Word word, float weight) {
        if (word.last() && word.text().length() >= BEGINS_FROM) {
            any.add(flat(new BegunQuery(new Term(field, word.text())), Weights.WORD_BEGINS * weight));
        } else if (word.text().length() >= BEGINS_WITHIN_FROM) {
            any.add(flat(new BegunQuery(new Term(field, word.text())), Weights.WORD_WITHIN_BEGINS * weight));
        }
    }

    private List<String> stems(String word) {
        return ways.contains(Way.STEM)
                ? stems.inEach(languages, word)
                : languages.stream().map(language -> language + ":" + word).toList();
    }

    private static void years(List<Query> any, String word, Tolerance tolerance) {
        if (YEAR.matcher(word).matches()) {
            any.add(oneOf(Fields.YEAR, word, Weights.YEAR));
            if (tolerance != Tolerance.NONE) {
                int year = Integer.parseInt(word);
                any.add(flat(anyOf(Fields.YEAR, years(year - 1, year + 1)), Weights.NEXT_YEAR));
            }
        }
        var decade = DECADE.matcher(word);
        if (decade.matches()) {
            int first = Integer.parseInt(decade.group(1)) * 10;
            any.add(flat(anyOf(Fields.YEAR, years(first, first + 9)), Weights.DECADE));
        }
    }

    private static List<String> years(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }
}
