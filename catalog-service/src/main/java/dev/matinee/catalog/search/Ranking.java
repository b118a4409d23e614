package dev.matinee.catalog.search;

import dev.matinee.catalog.search.Hits.Hit;
import dev.matinee.catalog.search.Slots.Listed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best of what a viewer sees and counts the rest. What the words say is multiplied by how much a title is liked,
 * so that among those that match alike the popular come first, and the popular never before the exact.
 */
final class Ranking extends SimpleCollector {
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparingInt(ranked -> ranked.listed().title().getName().length())
            .thenComparing(ranked -> ranked.listed().title().getId());

    private final Slots slots;
    private final Asked asked;
    private final boolean likedCounts;
    private final Tally tally;
    private final PriorityQueue<Ranked> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private int matched;
    private @Nullable NumericDocValues slotOf;
    private @Nullable Scorable scorer;

    Ranking(Slots slots, Asked asked, boolean likedCounts) {
        this.slots = slots;
        this.asked = asked;
        this.likedCounts = likedCounts;
        this.tally = new Tally(asked.narrowing(), slots);
    }

    private record Ranked(Listed listed, float score) {}

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        slotOf = segment.reader().getNumericDocValues(Fields.SLOT);
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public void collect(int document) throws IOException {
        if (slotOf == null || scorer == null || !slotOf.advanceExact(document)) {
            return;
        }
        int slot = (int) slotOf.longValue();
        var listed = slots.at(slot);
        if (listed == null || !asked.viewer().sees(listed.title())) {
            return;
        }
        matched++;
        if (tally.takes(listed)) {
            offer(listed, score(slot, listed, scorer.score()));
        }
    }

    private float score(int slot, Listed listed, float words) {
        float toItsEnd = Weights.TO_ITS_END * Math.min(1, asked.telling() / (float) Math.max(1, listed.words()));
        float liked = likedCounts ? slots.liked(slot) : 0;
        return (words + toItsEnd) * (1 + Weights.LIKED * liked);
    }

    private void offer(Listed listed, float score) {
        if (best.size() < asked.limit()) {
            best.add(new Ranked(listed, score));
            return;
        }
        var least = best.peek();
        if (least != null && score >= least.score()) {
            best.add(new Ranked(listed, score));
            best.poll();
        }
    }

    Hits hits() {
        var ranked = new ArrayList<>(best);
        ranked.sort(BEST_FIRST);
        return new Hits(
                ranked.stream()
                        .map(one -> new Hit(one.listed().title(), one.score()))
                        .toList(),
                matched,
                tally);
    }

    /** One collector: the index has no threads of its own to search with. */
    static CollectorManager<Ranking, Hits> manager(Slots slots, Asked asked, boolean likedCounts) {
        return new CollectorManager<>() {
            @Override
            public Ranking newCollector() {
                return new Ranking(slots, asked, likedCounts);
            }

            @Override
            public Hits reduce(Collection<Ranking> collectors) {
                return collectors.iterator().next().hits();
            }
        };
    }
}
