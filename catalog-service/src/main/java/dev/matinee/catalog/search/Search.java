package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.Catalogue;
import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.search.SearchIndex.Hit;
import dev.matinee.catalog.shelf.Channel;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.catalog.title.Folding;
import dev.matinee.events.v1.Title;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Finds titles by what somebody typed, the best first. */
@Service
class Search {
    /** Of so many the order among equals is settled. */
    private static final int LOOKED_AT = 200;

    private static final int SHELF_FROM = 3;

    private final SearchIndex index;
    private final Catalogue catalogue;
    private final Supplier<List<Genre>> genres;
    private final Supplier<List<Channel>> channels;

    @Autowired
    Search(SearchIndex index, Catalogue catalogue, Shelves shelves) {
        this(index, catalogue, shelves::genres, shelves::channels);
    }

    Search(SearchIndex index, Catalogue catalogue, Supplier<List<Genre>> genres, Supplier<List<Channel>> channels) {
        this.index = index;
        this.catalogue = catalogue;
        this.genres = genres;
        this.channels = channels;
    }

    /** Nothing for what has no letter and no figure. Where not all words match, what is near. */
    List<Title> find(String typed, Viewer viewer, int limit) {
        String folded = Folding.fold(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        var query = new SearchQuery(folded);
        int words = query.wordCount();
        var all = found(query, words <= 2 ? words : words - 1, folded, viewer);
        var hits = all.isEmpty() && words > 1 ? found(query, 1, folded, viewer) : all;
        return hits.stream().limit(limit).map(Found::title).toList();
    }

    private record Found(Title title, float score) {
        int length() {
            return title.getName().length();
        }
    }

    private List<Found> found(SearchQuery query, int atLeast, String folded, Viewer viewer) {
        try {
            var asked = query.matching(atLeast, genres(folded), channels(folded), viewer);
            return index.search(asked, LOOKED_AT).stream()
                    .map(hit -> found(hit, viewer))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingDouble(Found::score)
                            .reversed()
                            .thenComparingInt(Found::length)
                            .thenComparing(found -> -found.title().getRating())
                            .thenComparing(found -> found.title().getId()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Found> found(Hit hit, Viewer viewer) {
        return catalogue.find(hit.id(), viewer).map(title -> new Found(title, hit.score()));
    }

    private List<String> genres(String folded) {
        return genres.get().stream()
                .filter(genre -> Stream.concat(Stream.of(genre.name()), genre.names().values().stream())
                        .anyMatch(name -> isMeant(name, folded)))
                .map(Genre::slug)
                .toList();
    }

    private List<String> channels(String folded) {
        return channels.get().stream()
                .filter(channel -> isMeant(channel.name(), folded))
                .map(Channel::slug)
                .toList();
    }

    private static boolean isMeant(String name, String folded) {
        return folded.length() >= SHELF_FROM && Folding.fold(name).startsWith(folded);
    }
}
