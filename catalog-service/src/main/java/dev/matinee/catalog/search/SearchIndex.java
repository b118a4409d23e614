package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.TitleListener;
import dev.matinee.catalog.title.Folding;
import dev.matinee.events.v1.Title;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The published titles, indexed in memory. Every instance has the whole index: it is made of the topic at start, and a
 * change is found as soon as it was heard. Texts are folded before they come here, and are searched folded.
 */
@Component
class SearchIndex implements TitleListener, DisposableBean {
    static final String ID = "id";
    /** A whole name as one term, words joined by spaces. */
    static final String EXACT = "exact";
    /** A whole name as one term, words joined by nothing: Spider-Man, spider man and spiderman are one. */
    static final String JOINED = "joined";

    static final String TITLE = "title";
    /** The original title and translations. */
    static final String OTHER_NAMES = "names";

    static final String PEOPLE = "people";
    static final String SYNOPSIS = "synopsis";
    static final String GENRE = "genre";
    static final String CHANNEL = "channel";
    static final String YEAR = "year";
    static final String MATURITY = "maturity";
    static final String COUNTRY = "country";
    static final String EVERYWHERE = "everywhere";

    private static final double BUFFER_MB = 16;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchIndex() throws IOException {
        var settings = new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(BUFFER_MB);
        writer = new IndexWriter(new ByteBuffersDirectory(), settings);
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** The ids of the best for a query, the best first, each with its score. */
    List<Hit> search(Query query, int limit) throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            var fields = searcher.storedFields();
            var hits = new ArrayList<Hit>();
            for (var found : searcher.search(query, limit).scoreDocs) {
                hits.add(new Hit(fields.document(found.doc).get(ID), found.score));
            }
            return hits;
        } finally {
            searchers.release(searcher);
        }
    }

    /** A title found. */
    record Hit(String id, float score) {}

    @Override
    public void changed(String id, @Nullable Title before, @Nullable Title title) {
        try {
            var key = new Term(ID, id);
            if (title == null || !title.getPublished()) {
                writer.deleteDocuments(key);
            } else {
                writer.updateDocument(key, document(title));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Title title) {
        var document = new Document();
        document.add(new StringField(ID, title.getId(), Store.YES));
        name(document, TITLE, title.getName());
        if (!title.getOriginalName().isEmpty()) {
            name(document, OTHER_NAMES, title.getOriginalName());
        }
        title.getNamesMap().values().stream().distinct().forEach(name -> name(document, OTHER_NAMES, name));
        title.getPeopleList().forEach(person -> text(document, PEOPLE, person));
        text(document, SYNOPSIS, title.getSynopsis());
        title.getEpisodesList().forEach(episode -> text(document, SYNOPSIS, episode.getName()));
        title.getGenresList().forEach(slug -> document.add(new StringField(GENRE, slug, Store.NO)));
        title.getChannelsList().forEach(slug -> document.add(new StringField(CHANNEL, slug, Store.NO)));
        document.add(new StringField(YEAR, Integer.toString(title.getYear()), Store.NO));
        document.add(new IntPoint(MATURITY, title.getMaturity()));
        var countries =
                title.getCountriesAvailableCount() == 0 ? List.of(EVERYWHERE) : title.getCountriesAvailableList();
        countries.forEach(country -> document.add(new StringField(COUNTRY, country, Store.NO)));
        return document;
    }

    private static void name(Document document, String field, String name) {
        String folded = Folding.fold(name);
        document.add(new StringField(EXACT, folded, Store.NO));
        document.add(new StringField(JOINED, folded.replace(" ", ""), Store.NO));
        document.add(new TextField(field, folded, Store.NO));
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, Folding.fold(text), Store.NO));
    }

    /** The words of a text as they are indexed. */
    static List<String> words(String folded) {
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
    }
}
