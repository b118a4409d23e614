package dev.matinee.catalog.search;

import dev.matinee.catalog.search.ShelfNames.Meant;
import dev.matinee.catalog.search.WordQuery.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What is asked of the index: titles that have every word that was typed in some way, and those whose whole name it is or
 * begins, which come before all.
 */
final class SearchQuery {
    private static final int BEGINS_JOINED_FROM = 4;
    private static final int PERSON_BEGINS_FROM = 2;

    private final Set<Way> ways;
    private final Typos typos;
    private final WordQuery word;
    private final ShelfNames shelves;
    /** Kept, since what was typed is asked for in several steps. */
    private final Map<List<String>, Meant> meant = new HashMap<>();

    SearchQuery(Set<Way> ways, Set<String> languages, ShelfNames shelves, Typos typos) {
        this.ways = ways;
        this.typos = typos;
        this.word = new WordQuery(ways, languages, typos);
        this.shelves = shelves;
    }

    /** @param missing so many of the telling words need not match */
    Query matching(Typed typed, Tolerance tolerance, int missing) {
        var any = new BooleanQuery.Builder();
        any.add(words(typed, tolerance, missing), Occur.SHOULD);
        whole(any, typed);
        var figures = typed.inFigures();
        if (ways.contains(Way.NUMBER) && !figures.equals(typed)) {
            any.add(words(figures, tolerance, missing), Occur.SHOULD);
            whole(any, figures);
        }
        if (ways.contains(Way.TYPO) && tolerance != Tolerance.NONE) {
            typos.ofWhole(Names.joined(typed.text())).forEach(near -> any.add(near, Occur.SHOULD));
        }
        return any.build();
    }

    /** What has one of the words alone. */
    Query matching(Typed typed, int at, Tolerance tolerance) {
        return word.of(word(typed, at, meant(typed)), tolerance);
    }

    private Query words(Typed typed, Tolerance tolerance, int missing) {
        var meant = meant(typed);
        var telling = new HashSet<>(tellingWords(typed));
        var needed = new ArrayList<Query>();
        var all = new BooleanQuery.Builder();
        for (int at = 0; at < typed.words().size(); at++) {
            String text = typed.words().get(at);
            var query = word.of(word(typed, at, meant), tolerance);
            if (telling.contains(text)) {
                needed.add(query);
            } else {
                all.add(new BoostQuery(query, Weights.LITTLE_WORD), Occur.SHOULD);
            }
        }
        return all.add(mostOf(needed, missing), Occur.MUST).build();
    }

    private Meant meant(Typed typed) {
        return meant.computeIfAbsent(typed.words(), shelves::meant);
    }

    private List<String> tellingWords(Typed typed) {
        return ways.contains(Way.LITTLE_WORDS) ? LittleWords.leftOut(typed.words()) : typed.words();
    }

    private static Query mostOf(List<Query> needed, int missing) {
        var most = new BooleanQuery.Builder();
        int least = Math.max(1, needed.size() - missing);
        boolean all = least == needed.size();
        needed.forEach(query -> most.add(query, all ? Occur.MUST : Occur.SHOULD));
        return all ? most.build() : most.setMinimumNumberShouldMatch(least).build();
    }

    private Word word(Typed typed, int at, Meant meant) {
        var words = typed.words();
        boolean last = at == words.size() - 1;
        var joined = new ArrayList<String>();
        if (at > 0) {
            joined.add(words.get(at - 1) + words.get(at));
        }
        if (!last) {
            joined.add(words.get(at) + words.get(at + 1));
        }
        return new Word(
                words.get(at),
                last,
                joined,
                meant.genres().get(at),
                meant.channels().get(at));
    }

    private void whole(BooleanQuery.Builder any, Typed typed) {
        String text = typed.text();
        String bare = Names.bare(text);
        String joined = Names.joined(text);
        if (ways.contains(Way.WHOLE_NAME)) {
            any.add(oneOf(Fields.EXACT, text, Weights.WHOLE), Occur.SHOULD);
        }
        if (ways.contains(Way.WHOLE_NAME) && ways.contains(Way.LITTLE_WORDS)) {
            any.add(oneOf(Fields.BARE, bare, Weights.WHOLE_WITHOUT_LITTLE_WORDS), Occur.SHOULD);
        }
        if (ways.contains(Way.WHOLE_NAME) && ways.contains(Way.JOINED)) {
            any.add(oneOf(Fields.JOINED, joined, Weights.WHOLE_JOINED), Occur.SHOULD);
        }
        if (ways.contains(Way.PEOPLE)) {
            any.add(oneOf(Fields.PERSON, text, Weights.WHOLE_PERSON), Occur.SHOULD);
        }
        if (ways.contains(Way.BEGINNING)) {
            begins(any, text, bare, joined);
        }
    }

    private void begins(BooleanQuery.Builder any, String text, String bare, String joined) {
        any.add(begunWith(Fields.EXACT, text, Weights.BEGINS), Occur.SHOULD);
        if (ways.contains(Way.LITTLE_WORDS)) {
            any.add(begunWith(Fields.BARE, bare, Weights.BEGINS_WITHOUT_LITTLE_WORDS), Occur.SHOULD);
        }
        if (ways.contains(Way.JOINED) && joined.length() >= BEGINS_JOINED_FROM) {
            any.add(begunWith(Fields.JOINED, joined, Weights.BEGINS_JOINED), Occur.SHOULD);
        }
        if (ways.contains(Way.PEOPLE) && text.length() >= PERSON_BEGINS_FROM) {
            any.add(begunWith(Fields.PERSON, text, Weights.PERSON_BEGINS), Occur.SHOULD);
        }
    }

    private static Query begunWith(String field, String text, float weight) {
        return flat(new BegunQuery(new Term(field, text)), weight);
    }

    static Query oneOf(String field, String term, float weight) {
        return flat(new TermQuery(new Term(field, term)), weight);
    }

    static Query anyOf(String field, Collection<String> terms) {
        return anyTerm(field, terms.stream().map(BytesRef::new).toList());
    }

    static Query anyTerm(String field, List<BytesRef> terms) {
        return terms.isEmpty() ? new MatchNoDocsQuery() : new TermInSetQuery(field, terms);
    }

    static Query flat(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
