package dev.matinee.catalog.search;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What has a term that begins so. Lucene's own builds an automaton first, which takes longer than to find the terms. */
final class BegunQuery extends MultiTermQuery {
    private final Term beginning;

    BegunQuery(Term beginning) {
        super(beginning.field(), CONSTANT_SCORE_BLENDED_REWRITE);
        this.beginning = beginning;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new FilteredTermsEnum(terms.iterator()) {
            {
                setInitialSeekTerm(beginning.bytes());
            }

            @Override
            protected AcceptStatus accept(BytesRef term) {
                return StringHelper.startsWith(term, beginning.bytes()) ? AcceptStatus.YES : AcceptStatus.END;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return beginning + "*";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && beginning.equals(((BegunQuery) other).beginning);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + beginning.hashCode();
    }
}
