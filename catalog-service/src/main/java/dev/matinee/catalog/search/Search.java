package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.shelf.Channel;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.events.v1.Title;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Finds titles by what somebody typed, the best first: what has all the words as they are written; where that is little,
 * what has them mistyped; then without a word that no title has, and without one of three. Where nothing is left, what is
 * near is something else than what was sought, and is given as that.
 */
@Service
class Search {
    /** So few that the words may be mistyped. */
    private static final int FEW = 5;

    private static final int MISSING_ONE_FROM = 3;
    private static final int MOST_NEAR = 20;
    /** What is near has one telling word of so many: one of twelve, if it is common, would be half of all titles. */
    private static final int NEAR_OF = 2;

    private final SearchIndex index;
    private final Supplier<List<Genre>> genres;
    private final Supplier<List<Channel>> channels;
    private final Set<Way> ways;
    private volatile @Nullable Shelved shelved;

    @Autowired
    Search(SearchIndex index, Shelves shelves) {
        this(index, shelves::genres, shelves::channels, Way.ALL);
    }

    Search(SearchIndex index, Supplier<List<Genre>> genres, Supplier<List<Channel>> channels, Set<Way> ways) {
        this.index = index;
        this.genres = genres;
        this.channels = channels;
        this.ways = ways;
    }

    /** Nothing for what has no letter and no figure. */
    Answer find(String text, Viewer viewer, Narrowing narrowing, int limit) {
        var typed = Typed.of(text);
        if (typed.isEmpty()) {
            return Answer.NOTHING;
        }
        return index.read(searcher -> {
            var run = new Run(searcher, typed, new Asked(viewer, narrowing, typed.telling(), limit), ways);
            var hits = run.found();
            if (hits.matched() == 0) {
                return new Answer(List.of(), Facets.NONE, run.near().titles());
            }
            var facets = Counting.facets(hits.tally(), index.slots(), genres.get(), viewer.language());
            return new Answer(hits.titles(), facets, List.of());
        });
    }

    /** Titles by their names alone, as one types. */
    List<Title> named(IndexSearcher searcher, Typed typed, Tolerance tolerance, Viewer viewer, int limit)
            throws IOException {
        var names = EnumSet.copyOf(ways);
        names.removeAll(Set.of(Way.PEOPLE, Way.GENRE, Way.STORY));
        var run = new Run(searcher, typed, new Asked(viewer, Narrowing.NONE, typed.telling(), limit), names);
        return run.hits(run.query.matching(typed, tolerance, 0)).titles();
    }

    /** One search, of the index as it is while it lasts. */
    private final class Run {
        private final IndexSearcher searcher;
        private final Typed typed;
        private final Asked asked;
        private final SearchQuery query;

        Run(IndexSearcher searcher, Typed typed, Asked asked, Set<Way> ways) {
            this.searcher = searcher;
            this.typed = typed;
            this.asked = asked;
            var typos = new Typos(
                    searcher.getIndexReader(),
                    ways.contains(Way.PEOPLE),
                    typed.words().size());
            this.query = new SearchQuery(ways, index.languages(), shelfNames(), typos);
        }

        Hits found() throws IOException {
            var written = hits(query.matching(typed, Tolerance.NONE, 0));
            if (written.matched() >= FEW || written.bestScore() >= Weights.WHOLE_PERSON) {
                return written;
            }
            var mistyped = hits(query.matching(typed, Tolerance.TYPOS, 0));
            if (mistyped.matched() > 0) {
                return mistyped;
            }
            var known = known();
            int missing = known.telling() >= MISSING_ONE_FROM ? 1 : 0;
            return known.isEmpty() || (missing == 0 && known.equals(typed))
                    ? mistyped
                    : hits(query.matching(known, Tolerance.TYPOS, missing));
        }

        /** Without the words that stand in no title. */
        private Typed known() {
            var words = IntStream.range(0, typed.words().size())
                    .filter(at -> stands(query.matching(typed, at, Tolerance.TYPOS)))
                    .mapToObj(typed.words()::get)
                    .toList();
            return typed.of(words);
        }

        private boolean stands(Query word) {
            try {
                return Some.has(searcher, word);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Hits near() throws IOException {
            var some =
                    new Asked(asked.viewer(), asked.narrowing(), asked.telling(), Math.min(asked.limit(), MOST_NEAR));
            int telling = asked.telling();
            return hits(query.matching(typed, Tolerance.FAR, telling - Math.max(1, telling / NEAR_OF)), some);
        }

        private Hits hits(Query words) throws IOException {
            return hits(words, asked);
        }

        private Hits hits(Query words, Asked some) throws IOException {
            return searcher.search(words, Ranking.manager(index.slots(), some, ways.contains(Way.LIKED)));
        }
    }

    private record Shelved(List<Genre> genres, List<Channel> channels, ShelfNames names) {}

    /** Made anew when the shelves are. */
    private ShelfNames shelfNames() {
        var now = shelved;
        var genresNow = genres.get();
        var channelsNow = channels.get();
        if (now == null || now.genres() != genresNow || now.channels() != channelsNow) {
            now = new Shelved(genresNow, channelsNow, new ShelfNames(genresNow, channelsNow));
            shelved = now;
        }
        return now.names();
    }
}
