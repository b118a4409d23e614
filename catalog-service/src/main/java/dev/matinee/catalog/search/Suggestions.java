package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.shelf.Channel;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.catalog.title.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * What may be meant by what was typed so far: never the name of a title, a person, a genre or a channel that leads this
 * viewer to nothing.
 */
@Service
class Suggestions {
    private static final int MOST = 10;
    private static final int MOST_TITLES = 6;
    private static final int MOST_PEOPLE = 3;
    private static final int MOST_SHELVES = 2;
    private static final int SHELVES_FROM = 2;

    private final SearchIndex index;
    private final Search search;
    private final Supplier<List<Genre>> genres;
    private final Supplier<List<Channel>> channels;

    @Autowired
    Suggestions(SearchIndex index, Search search, Shelves shelves) {
        this(index, search, shelves::genres, shelves::channels);
    }

    Suggestions(SearchIndex index, Search search, Supplier<List<Genre>> genres, Supplier<List<Channel>> channels) {
        this.index = index;
        this.search = search;
        this.genres = genres;
        this.channels = channels;
    }

    /** Not more than ten: shelves, then titles, then people. Where none begins with it, titles that may be meant. */
    List<Suggestion> of(String text, Viewer viewer) {
        var typed = Typed.of(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        return index.read(searcher -> {
            var all = new ArrayList<>(shelves(searcher, typed.text(), viewer));
            all.addAll(titles(searcher, typed, Tolerance.NONE, viewer));
            new PeopleNamed(searcher, index.slots(), viewer)
                    .by(typed.text(), MOST_PEOPLE)
                    .forEach(person -> all.add(Suggestion.person(person)));
            return all.isEmpty()
                    ? titles(searcher, typed, Tolerance.TYPOS, viewer)
                    : all.stream().limit(MOST).toList();
        });
    }

    private List<Suggestion> titles(IndexSearcher searcher, Typed typed, Tolerance tolerance, Viewer viewer)
            throws IOException {
        return search.named(searcher, typed, tolerance, viewer, MOST_TITLES).stream()
                .map(title ->
                        Suggestion.title(title.getId(), title.getNamesOrDefault(viewer.language(), title.getName())))
                .toList();
    }

    private List<Suggestion> shelves(IndexSearcher searcher, String typed, Viewer viewer) throws IOException {
        var found = new ArrayList<Suggestion>();
        if (typed.length() < SHELVES_FROM) {
            return found;
        }
        for (Genre genre : genres.get()) {
            var names = Stream.concat(Stream.of(genre.name()), genre.names().values().stream());
            if (names.anyMatch(name -> begins(name, typed)) && leads(searcher, Fields.GENRE, genre.slug(), viewer)) {
                found.add(Suggestion.genre(genre.slug(), genre.name(viewer.language())));
            }
        }
        for (Channel channel : channels.get()) {
            if (begins(channel.name(), typed) && leads(searcher, Fields.CHANNEL, channel.slug(), viewer)) {
                found.add(Suggestion.channel(channel.slug(), channel.name()));
            }
        }
        return found.subList(0, Math.min(found.size(), MOST_SHELVES));
    }

    private static boolean begins(String name, String typed) {
        return Names.tails(Folding.fold(name)).stream().anyMatch(tail -> tail.startsWith(typed));
    }

    /** Whether the viewer sees something on it. */
    private boolean leads(IndexSearcher searcher, String field, String slug, Viewer viewer) throws IOException {
        var asked = new Asked(viewer, Narrowing.NONE, 1, 1);
        return searcher.search(
                                SearchQuery.flat(new TermQuery(new Term(field, slug)), 1),
                                Ranking.manager(index.slots(), asked, false))
                        .matched()
                > 0;
    }
}
