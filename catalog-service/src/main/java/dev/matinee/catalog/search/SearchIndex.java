package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.TitleListener;
import dev.matinee.events.v1.Title;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The published titles, indexed in memory. Every instance has the whole index: it is made of the topic at start. A change
 * is found once it is refreshed, which {@link IndexKeeper} sees to (docs/adr/0033).
 */
@Component
class SearchIndex implements TitleListener, DisposableBean {
    private static final double BUFFER_MB = 32;
    /** Few: every segment is looked through for words that begin with, or are near, what was typed. */
    private static final int SEGMENTS = 4;
    /** Below this segments are merged as if they were of one size, which costs what they have each time. */
    private static final double SMALL_MB = 1;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final TitleFields fields = new TitleFields();
    private final Slots slots = new Slots();
    private final AtomicBoolean refreshed = new AtomicBoolean();

    SearchIndex() throws IOException {
        var settings = new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(
                        new TieredMergePolicy().setSegmentsPerTier(SEGMENTS).setFloorSegmentMB(SMALL_MB));
        writer = new IndexWriter(new ByteBuffersDirectory(), settings);
        searchers = new SearcherManager(writer, new Uncached());
    }

    /** Queries are as many as people; what Lucene would keep of one is never asked for again. */
    private static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /** What is done with the index as it is now. */
    @FunctionalInterface
    interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Reading<T> reading) {
        try {
            if (!refreshed.get()) {
                refresh();
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Grows with each change that is heard. */
    long changes() {
        return writer.getMaxCompletedSequenceNumber();
    }

    /** Lets be found what was heard until now. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
            refreshed.set(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One segment of many: queries look through each. Takes a while, and nobody waits for it. */
    void gather() {
        try {
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds anew how much each title is liked, 0 to 1. */
    void judge(ToDoubleFunction<Title> liking) {
        slots.judge(liking);
    }

    Slots slots() {
        return slots;
    }

    /** Those that texts were in so far. */
    Set<String> languages() {
        return fields.languages();
    }

    @Override
    public void changed(String id, @Nullable Title before, @Nullable Title title) {
        try {
            var key = new Term(Fields.ID, id);
            if (title == null || !title.getPublished()) {
                slots.remove(id);
                writer.deleteDocuments(key);
            } else {
                writer.updateDocument(key, fields.document(title, slots.put(title)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
    }
}
