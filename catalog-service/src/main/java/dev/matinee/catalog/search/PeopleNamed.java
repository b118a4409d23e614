package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.search.Slots.Listed;
import dev.matinee.catalog.title.Folding;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** People whose name, or a later word of it, begins with what was typed, and of whom a viewer sees some title. */
final class PeopleNamed {
    private static final int FROM = 2;
    /** So many names are looked at, which is all of them but for the shortest beginnings. */
    private static final int LOOKED_AT = 20_000;
    /** Of so many the titles are looked at, those in most titles first. */
    private static final int JUDGED = 40;
    /** Somebody's first so many titles say enough of how much he is liked. */
    private static final int TITLES = 20;

    private final IndexSearcher searcher;
    private final Slots slots;
    private final Viewer viewer;
    private final Map<String, List<String>> tails = new HashMap<>();

    PeopleNamed(IndexSearcher searcher, Slots slots, Viewer viewer) {
        this.searcher = searcher;
        this.slots = slots;
        this.viewer = viewer;
    }

    private record Named(String term, int titles) {}

    private static final Comparator<Named> IN_MOST_TITLES =
            Comparator.comparingInt(Named::titles).reversed().thenComparing(Named::term);

    private record Liked(String name, double liking) {}

    List<String> by(String beginning, int limit) throws IOException {
        if (beginning.length() < FROM) {
            return List.of();
        }
        var people = new LinkedHashMap<String, Double>();
        for (Named named : named(beginning)) {
            for (Liked person : of(named.term())) {
                people.merge(person.name(), person.liking(), Math::max);
            }
        }
        return people.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Collection<Named> named(String beginning) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.PERSON);
        if (terms == null) {
            return List.of();
        }
        var prefix = new BytesRef(beginning);
        var names = terms.iterator();
        var most = new PriorityQueue<>(IN_MOST_TITLES.reversed());
        int looked = 0;
        boolean more = names.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(names.term(), prefix) && looked++ < LOOKED_AT) {
            var least = most.size() < JUDGED ? null : most.peek();
            if (least == null || names.docFreq() > least.titles()) {
                most.add(new Named(names.term().utf8ToString(), names.docFreq()));
            }
            if (most.size() > JUDGED) {
                most.poll();
            }
            more = names.next() != null;
        }
        return most.stream().sorted(IN_MOST_TITLES).toList();
    }

    /** Those whose name ends so, each with the sum of how much their titles are liked. */
    private List<Liked> of(String tail) throws IOException {
        var liking = new LinkedHashMap<String, Double>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            var postings = segment.reader().postings(new Term(Fields.PERSON, tail), PostingsEnum.NONE);
            var slotOf = segment.reader().getNumericDocValues(Fields.SLOT);
            if (postings == null || slotOf == null) {
                continue;
            }
            var live = segment.reader().getLiveDocs();
            int looked = 0;
            for (int document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS && looked < TITLES;
                    document = postings.nextDoc()) {
                if ((live == null || live.get(document)) && slotOf.advanceExact(document)) {
                    int slot = (int) slotOf.longValue();
                    var name = seen(slot).flatMap(listed -> name(listed, tail, liking.keySet()));
                    name.ifPresent(person -> liking.merge(person, 1.0 + slots.liked(slot), Double::sum));
                    looked += name.isPresent() ? 1 : 0;
                }
            }
        }
        return liking.entrySet().stream()
                .map(person -> new Liked(person.getKey(), person.getValue()))
                .toList();
    }

    private Optional<Listed> seen(int slot) {
        return Optional.ofNullable(slots.at(slot)).filter(listed -> viewer.sees(listed.title()));
    }

    /** @param found whose name ends so, which need not be found again */
    private Optional<String> name(Listed listed, String tail, Set<String> found) {
        var people = listed.title().getPeopleList();
        for (String person : people) {
            if (found.contains(person)) {
                return Optional.of(person);
            }
        }
        for (String person : people) {
            if (tails.computeIfAbsent(person, name -> Names.tails(Folding.fold(name)))
                    .contains(tail)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }
}
