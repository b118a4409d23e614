package dev.matinee.catalog.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Whether a query finds anything: the first that is found will do, where to count all takes long. */
final class Some {
    private Some() {}

    static boolean has(IndexSearcher searcher, Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var segment : searcher.getIndexReader().leaves()) {
            if (has(weight, segment)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Weight weight, LeafReaderContext segment) throws IOException {
        var scorer = weight.scorer(segment);
        if (scorer == null) {
            return false;
        }
        var live = segment.reader().getLiveDocs();
        var found = scorer.iterator();
        int document = found.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = found.nextDoc();
        }
        return document != DocIdSetIterator.NO_MORE_DOCS;
    }
}
